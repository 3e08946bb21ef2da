// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One component in the inspector: face, state, what it is for, how to install it, what it needs, who needs it, its
// versions. Relations and versions follow as soon as they are read.

#pragma once

#include "models/api/library_service.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace enigma {

class Chip;
class CopyLine;
class ElidedLabel;
class FaceView;
class FlowLayout;
class LibraryActs;
class PushButton;
class TextLabel;
struct FaceSources;

class ComponentDetails : public QWidget
{
    Q_OBJECT

public:
    ComponentDetails(LibraryService &library, const FaceSources &faces, LibraryActs &acts, QWidget *parent = nullptr);

    void setComponent(const ComponentSummary &component);
    const ComponentSummary &component() const { return m_component; }

private:
    void build();
    QWidget *section(const QString &title, QWidget *content);
    void readMore();
    void showRelations(const ComponentRelations &relations);
    void showVersions(const QList<Version> &versions);
    void showMenu();

    LibraryService &m_library;
    LibraryActs &m_acts;
    ComponentSummary m_component;
    QVBoxLayout *m_column;
    FaceView *m_face;
    ElidedLabel *m_name;
    TextLabel *m_number;
    Chip *m_state;
    TextLabel *m_description;
    PushButton *m_compare;
    PushButton *m_more;
    CopyLine *m_install;
    QWidget *m_uses;
    QWidget *m_usedBy;
    QWidget *m_history;
    FlowLayout *m_usesFlow;
    FlowLayout *m_usedByFlow;
    QGridLayout *m_versionRows;
};

} // namespace enigma
