// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One token in one mode: its value, its colour by channels, how it contrasts with what it meets, and who uses it.

#pragma once

#include "ui/theme/inspector/color_slices.h"
#include "ui/theme/theme_session.h"

#include <QScrollArea>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace enigma {

class AliasRows;
class ColorEditor;
class ContrastFixCard;
class ContrastRow;
class ElidedLabel;
class GamutLine;
class ScreenPicker;
class SegmentedControl;
class TextLabel;
class UseRow;
class ValuePage;
class WasNow;

class ThemeInspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit ThemeInspector(ThemeSession &session, QWidget *parent = nullptr);

    void pickFromScreen(); // A colour for the token, if it is one and the desktop lets us.

    // Puts the focus on a slider, if the token is a colour.
    void focusChannel(Channel channel);
    void focusUses();   // On the first component that uses the token.
    void fixContrast(); // Of the token, if a fix is offered.

Q_SIGNALS:
    void componentRequested(const QString &name);
    void refused(const QString &sentence);

private:
    void addHead(QVBoxLayout &column);
    void addValue(QVBoxLayout &column);
    void addLists(QVBoxLayout &column);
    void showModes();
    void refresh();
    void showColor(const ThemeToken &token);
    void showChecks();
    void showUses();
    void readValue();
    void showPicker();
    void takeFromScreen(const QColor &color);
    void edit(const Color &color);

    ThemeSession &m_session;
    QStringList m_modes;
    QString m_shownToken; // With its mode: what a value that is being typed is for.
    QString m_shownMode;
    ElidedLabel *m_name;
    QHBoxLayout *m_head;
    SegmentedControl *m_mode = nullptr; // Made anew when there are other modes.
    WasNow *m_swatches;
    QWidget *m_captions;
    TextLabel *m_was;
    TextLabel *m_nowCaption;
    QLineEdit *m_value;
    TextLabel *m_problem;
    GamutLine *m_gamut;
    ColorEditor *m_editor;
    ValuePage *m_page;
    ScreenPicker *m_picker;
    QAction *m_pick;
    QWidget *m_contrast;
    TextLabel *m_contrastOf;
    QVBoxLayout *m_contrastRows;
    QList<ContrastRow *> m_checks;
    ContrastFixCard *m_fix;
    AliasRows *m_aliases;
    QWidget *m_usedBy;
    TextLabel *m_places;
    QVBoxLayout *m_useRows;
    QList<UseRow *> m_uses;
};

} // namespace enigma
