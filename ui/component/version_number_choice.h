// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The number of a version to be saved: patch, minor or major from where it started, or one's own. Says at once what is
// wrong with a number.

#pragma once

#include "models/domain/library_changes.h"

#include <QWidget>

class QLineEdit;

namespace enigma {

class FormField;
class SegmentedControl;

class VersionNumberChoice : public QWidget
{
    Q_OBJECT

public:
    explicit VersionNumberChoice(QWidget *parent = nullptr);

    // What a person chose before is kept.
    void setSuggestion(const VersionSuggestion &suggestion, const QList<SemVer> &taken);
    std::optional<SemVer> number() const; // Nothing while the text is no number or the number is taken.

Q_SIGNALS:
    void changed();

private:
    SemVer numberFor(Bump bump) const;
    void choose(int segment);
    void check();

    SegmentedControl *m_bumps;
    QLineEdit *m_text;
    FormField *m_field;
    VersionSuggestion m_suggestion;
    QList<SemVer> m_taken;
    bool m_isOwn = false;
};

} // namespace enigma
