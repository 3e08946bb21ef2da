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

static constexpr int kPauseMs = 150;

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
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ManifestJson::compareWithSchema);
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
    m_comparing.cancel();
    m_comparing = {};
    m_violations.clear();
    mark();
    if (isFine) {
        m_pause.start();
    } else {
        m_pause.stop();
    }
    if (isNew && !isFine) {
        announce(*this, place + fault.reason);
    }
}

void ManifestJson::compareWithSchema()
{
    const auto compare = [head = m_component.document().item().head](JobContext &) -> Result<QList<SchemaViolation>> {
        return schemaViolations(head);
    };
    m_comparing = startJob<QList<SchemaViolation>>(*QThreadPool::globalInstance(), {}, compare);
    m_comparing.then(this, [this, state = m_comparing.state()](const Result<QList<SchemaViolation>> &violations) {
        if (violations && state == m_comparing.state()) {
            m_comparing = {};
            m_violations = *violations;
            sayViolations();
        }
    });
}

void ManifestJson::sayViolations()
{
    mark();
    if (m_violations.isEmpty()) {
        return;
    }
    const QString first = sentence(m_violations.constFirst());
    m_status->setIcon(u"warn"_s, Token::Warning);
    m_status->setText(m_violations.size() == 1
                          ? tr("%1 It is kept in the draft, but is not of the shadcn form.").arg(first)
                          : tr("%1 And %2 more. They are kept in the draft, but are not of the shadcn form.")
                                .arg(first)
                                .arg(m_violations.size() - 1));
    announce(*this, first);
}

void ManifestJson::mark()
{
    QList<LineMark> marks;
    if (m_fault.line > 0) {
        marks.append({.line = m_fault.line, .ink = Token::Danger, .text = m_fault.reason});
    }
    const QByteArray text = m_violations.isEmpty() ? QByteArray() : m_editor->text().toUtf8();
    for (const SchemaViolation &violation : std::as_const(m_violations)) {
        if (const int line = lineOfQuoted(text, violation.place.section(u'/', -1)); line > 0) {
            marks.append({.line = line, .ink = Token::Warning, .text = sentence(violation)});
        }
    }
    m_editor->view()->setMarks(marks);
}

} // namespace enigma
