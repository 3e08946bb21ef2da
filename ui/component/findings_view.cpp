// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/findings_view.h"

#include "ui/widgets/icon_line.h"

#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

QString findingIcon(FindingKind kind)
{
    switch (kind) {
    case FindingKind::File:
        return u"file"_s;
    case FindingKind::Head:
        return u"info"_s;
    case FindingKind::Dependency:
        return u"package"_s;
    case FindingKind::TokenDifference:
        return u"theme"_s;
    case FindingKind::Extra:
        break;
    }
    return u"settings"_s;
}

FindingsView::FindingsView(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
}

void FindingsView::setFindings(const QList<Finding> &findings, int limit)
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : findings.first(std::min<qsizetype>(limit, findings.size()))) {
        m_column->addWidget(new IconLine(findingIcon(finding.kind), finding.text));
    }
    if (findings.size() > limit) {
        m_column->addWidget(new IconLine({}, tr("and %1 more").arg(findings.size() - limit), Token::TextMuted));
    }
}

} // namespace enigma
