// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/value_page.h"

#include "models/theme/dimension_value.h"
#include "ui/theme/editors/dimension_editor.h"
#include "ui/theme/editors/easing_editor.h"
#include "ui/theme/editors/font_editor.h"
#include "ui/theme/editors/shadow_editor.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

ValuePage::ValuePage(ThemeSession &session, QWidget *parent) :
    QWidget(parent), m_session(session), m_note(new TextLabel({}, TextStyle::Small, Token::TextMuted))
{
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_note);
    refresh();
}

ValuePage::Kind ValuePage::kindOf(const ThemeToken &token, const QString &resolved)
{
    switch (token.kind) {
    case TokenKind::Color:
        return Kind::None;
    case TokenKind::Shadow:
        return Kind::Shadow;
    case TokenKind::Font:
        return readDimension(resolved) ? Kind::Dimension : Kind::Font; // Weights are numbers.
    case TokenKind::Motion:
        return readDimension(resolved) ? Kind::Dimension : Kind::Easing;
    case TokenKind::Dimension:
        return Kind::Dimension;
    case TokenKind::Other:
        return readDimension(resolved) ? Kind::Dimension : Kind::None;
    }
    return Kind::None;
}

EditedValue ValuePage::valueOf(const ThemeToken &token) const
{
    const auto colorOf = [&](const QString &name, const QColor &otherwise) {
        const QColor found = m_session.colorOf(m_session.mode(), name);
        return found.isValid() ? found : otherwise;
    };
    const QString mode = m_session.now().modeOf(m_session.mode(), token.name);
    return {.name = token.name,
            .text = token.value,
            .resolved = m_session.theme().resolveText(mode, token.name).value_or(QString()),
            .ground = colorOf(u"background"_s, Qt::white),
            .card = colorOf(u"card"_s, Qt::white),
            .ink = colorOf(u"foreground"_s, Qt::black)};
}

ValueEditor *ValuePage::editor(Kind kind)
{
    ValueEditor *&made = m_editors[int(kind)];
    if (!made) {
        switch (kind) {
        case Kind::Dimension:
            made = new DimensionEditor;
            break;
        case Kind::Shadow:
            made = new ShadowEditor;
            break;
        case Kind::Font:
            made = new FontEditor;
            break;
        case Kind::Easing:
            made = new EasingEditor;
            break;
        case Kind::None:
            Q_UNREACHABLE();
        }
        layout()->addWidget(made);
        connect(made, &ValueEditor::edited, this, &ValuePage::edit);
        connect(made, &ValueEditor::finished, this, [this] { m_session.document().closeStep(); });
    }
    return made;
}

void ValuePage::refresh()
{
    const ThemeToken *token = m_session.now().token(m_session.mode(), m_session.token());
    const EditedValue value = token ? valueOf(*token) : EditedValue();
    const Kind kind = token ? kindOf(*token, value.resolved) : Kind::None;
    ValueEditor *shown = nullptr;
    if (kind != Kind::None && token->aliasOf.isEmpty()) {
        shown = editor(kind)->setValue(value) ? editor(kind) : nullptr;
    }
    for (ValueEditor *each : std::as_const(m_editors)) {
        each->setVisible(each == shown);
    }
    m_note->setText(!token || shown || kind == Kind::None ? QString()
                    : token->aliasOf.isEmpty()
                        ? tr("This value is edited as text.")
                        : tr("It follows --%1. A value of its own replaces that.").arg(token->aliasOf));
    m_note->setVisible(!m_note->text().isEmpty());
    setVisible(shown || m_note->isVisibleTo(this));
}

void ValuePage::edit(const QString &text)
{
    const Result<> done = m_session.setValue(m_session.mode(), m_session.token(), text, EditStep::Running);
    if (!done) {
        Q_EMIT refused(done.error().message);
    }
}

} // namespace enigma
