// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/manifest_json.h"

#include "models/document/component_edits.h"
#include "ui/style/metrics.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/icon_line.h"

#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

ManifestJson::ManifestJson(OpenComponent &component, QWidget *parent) :
    QWidget(parent), m_component(component), m_editor(new CodeEditor), m_status(new IconLine({}, {}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::kPanePadding, 8, metrics::kPanePadding, 8);
    foot->addWidget(m_status);
    column->addLayout(foot);
    m_editor->view()->setAccessibleName(tr("Manifest as JSON"));
    connect(m_editor, &CodeEditor::edited, this, &ManifestJson::take);
    ComponentDocument &document = m_component.document();
    connect(&document, &ComponentDocument::loaded, this, &ManifestJson::show);
    connect(&document, &ComponentDocument::changed, this, [this](const DocumentChange &change) {
        if (!m_taking && change.touches(DocumentChange::Head | DocumentChange::Files)) {
            show();
        }
    });
    show();
}

void ManifestJson::show()
{
    const ComponentDocument &document = m_component.document();
    m_editor->setReadOnly(!document.isLoaded());
    if (!document.isLoaded()) {
        return;
    }
    const QString text = QString::fromUtf8(manifestText(document.item()));
    if (text != m_editor->text()) {
        const int line = m_editor->view()->line();
        const int at = m_editor->view()->column();
        m_editor->setContent(text, u"manifest.json"_s);
        m_editor->view()->goTo(line, at);
    }
    say({});
}

void ManifestJson::take()
{
    const QByteArray text = m_editor->text().toUtf8();
    const std::expected<Item, TextFault> read = readManifestText(text);
    if (!read) {
        say(read.error());
        return;
    }
    const QScopedValueRollback<bool> taking(m_taking, true);
    if (const Result<> applied = apply(*read); !applied) {
        // The sentence names in quotes what is wrong with it.
        static const QRegularExpression quoted(u"“([^”]+)”"_s);
        TextFault fault{.reason = applied.error().message};
        for (const QRegularExpressionMatch &match : quoted.globalMatch(fault.reason)) {
            fault.line = fault.line > 0 ? fault.line : lineOfQuoted(text, match.captured(1));
        }
        say(fault);
    } else {
        say({});
    }
}

Result<> ManifestJson::apply(const Item &read)
{
    ComponentDocument &document = m_component.document();
    const QList<ChangeManifest::FileEntry> files = ChangeManifest::entriesOf(read);
    if (read.head == document.item().head && files == ChangeManifest::entriesOf(document.item())) {
        return {};
    }
    return document.run(std::make_unique<ChangeManifest>(read.head, files));
}

void ManifestJson::say(const TextFault &fault)
{
    const bool isNew = fault != m_fault;
    m_fault = fault;
    const bool isFine = fault.reason.isEmpty();
    const QString place = fault.column > 0 ? tr("Line %1, column %2: ").arg(fault.line).arg(fault.column)
                          : fault.line > 0 ? tr("Line %1: ").arg(fault.line)
                                           : QString();
    m_status->setIcon(isFine ? u"check"_s : u"warn"_s, isFine ? Token::Success : Token::Danger);
    const QString end = fault.reason.endsWith(u'.') ? QString() : u"."_s;
    m_status->setText(isFine ? tr("Valid. Kept in the draft as you type; contents of files are in the Code tab.")
                             : tr("%1 The last valid manifest is kept.").arg(place + fault.reason + end));
    QList<LineMark> marks;
    if (fault.line > 0) {
        marks.append({.line = fault.line, .ink = Token::Danger, .text = fault.reason});
    }
    m_editor->view()->setMarks(marks);
    if (isNew && !isFine) {
        announce(*this, place + fault.reason);
    }
}

} // namespace enigma
