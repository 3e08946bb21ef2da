// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/checks_view.h"

#include "ui/widgets/icon_line.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

QString severityIcon(Severity severity)
{
    return severity == Severity::Note ? u"info"_s : u"warn"_s;
}

Token severityInk(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Token::Danger;
    case Severity::Warning:
        return Token::Warning;
    case Severity::Note:
        break;
    }
    return Token::Info;
}

QString placeText(const Diagnostic &diagnostic)
{
    if (diagnostic.line <= 0) {
        return diagnostic.path;
    }
    return ChecksView::tr("%1, line %2").arg(diagnostic.path).arg(diagnostic.line);
}

ChecksView::ChecksView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void ChecksView::setDiagnostics(const QList<Diagnostic> &diagnostics, int limit)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (diagnostics.isEmpty()) {
        m_column->addWidget(new IconLine(u"check"_s, tr("No problems found"), Token::Text, Token::Success));
    }
    for (const Diagnostic &each : diagnostics.first(std::min<qsizetype>(limit, diagnostics.size()))) {
        const QString place = placeText(each);
        const QString text = place.isEmpty() ? each.message : u"%1: %2"_s.arg(place, each.message);
        m_column->addWidget(new IconLine(severityIcon(each.severity), text, Token::Text, severityInk(each.severity)));
    }
    if (diagnostics.size() > limit) {
        m_column->addWidget(new IconLine({}, tr("and %1 more").arg(diagnostics.size() - limit), Token::TextMuted));
    }
}

} // namespace enigma
