// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/lint_page.h"

#include "ui/component/checks_view.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

class LintModel : public QAbstractListModel
{
public:
    LintModel(ThemeSession &session, QObject *parent) : QAbstractListModel(parent), m_session(session)
    {
        connect(&session, &ThemeSession::linted, this, &LintModel::refresh);
        refresh();
    }

    const ThemeFinding &at(int row) const { return m_findings.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_findings.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const ThemeFinding &finding = at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return finding.message;
        case Qt::ToolTipRole:
            return QString(finding.message + u'\n' + finding.remedy);
        case Qt::AccessibleTextRole:
            return u"%1: %2 %3"_s.arg(severityName(finding.severity), finding.message, finding.remedy);
        default:
            return {};
        }
    }

private:
    void refresh()
    {
        if (m_findings == m_session.findings()) {
            return;
        }
        beginResetModel();
        m_findings = m_session.findings();
        endResetModel();
    }

    ThemeSession &m_session;
    QList<ThemeFinding> m_findings;
};

namespace {

constexpr int kIconRoom = 28;
constexpr int kFixPadding = 12;

QRect fixRect(const QRect &row, const QString &title)
{
    const int width = QFontMetrics(font(TextStyle::SmallStrong)).horizontalAdvance(title) + 2 * kFixPadding;
    const int height = std::max(metrics::kSmallControlHeight, lineHeight(TextStyle::SmallStrong) + 8);
    return {row.right() - metrics::kPanePadding - width, row.center().y() - height / 2, width, height};
}

QString placeOf(const ThemeFinding &finding)
{
    QStringList parts;
    if (!finding.token.isEmpty()) {
        parts.append(u"--"_s + finding.token);
    }
    if (!finding.mode.isEmpty()) {
        parts.append(modeTitle(finding.mode));
    }
    if (finding.line > 0) {
        parts.append(LintPage::tr("line %1").arg(finding.line));
    }
    return parts.join(u" · "_s);
}

class LintDelegate : public QStyledItemDelegate
{
public:
    LintDelegate(LintModel &findings, QObject *parent) : QStyledItemDelegate(parent), m_findings(findings) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, lineHeight(TextStyle::Body) + lineHeight(TextStyle::Small) + 18};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeFinding &finding = m_findings.at(index.row());
        painter->save();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const QRect row = option.rect;
        const int body = lineHeight(TextStyle::Body);
        QRect text = row.adjusted(metrics::kPanePadding + kIconRoom, 9, -metrics::kPanePadding, -9);
        drawIcon(*painter, QRect(metrics::kPanePadding, text.y(), 18, body), severityIcon(finding.severity),
                 color(severityInk(finding.severity)));
        if (!finding.fixTitle.isEmpty()) {
            const QRect button = fixRect(row, finding.fixTitle);
            drawBox(*painter, button, metrics::kRadiusSmall, color(Token::Raised), color(Token::Border));
            painter->setFont(font(TextStyle::SmallStrong));
            painter->setPen(color(Token::Text));
            painter->drawText(button, Qt::AlignCenter, finding.fixTitle);
            text.setRight(button.left() - 12);
        }
        drawLine(*painter, QRect(text.x(), text.y(), text.width(), body), TextStyle::Body, Token::Text,
                 finding.message);
        const QString second = QStringList{placeOf(finding), finding.remedy}.join(u"  –  "_s);
        drawLine(*painter, QRect(text.x(), text.y() + body, text.width(), text.height() - body), TextStyle::Small,
                 Token::TextMuted, second);
        painter->restore();
    }

private:
    static void drawLine(QPainter &painter, const QRect &room, TextStyle style, Token ink, const QString &text)
    {
        painter.setFont(font(style));
        painter.setPen(color(ink));
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }

    LintModel &m_findings;
};

} // namespace

LintList::LintList(ThemeSession &session, QWidget *parent) :
    QListView(parent), m_session(session), m_findings(new LintModel(session, this))
{
    setAccessibleName(tr("Findings"));
    setModel(m_findings);
    setItemDelegate(new LintDelegate(*m_findings, this));
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
}

const ThemeFinding *LintList::findingAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_findings->at(index.row()) : nullptr;
}

bool LintList::isOnFix(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    const ThemeFinding *finding = findingAt(index);
    return finding && !finding->fixTitle.isEmpty() && fixRect(visualRect(index), finding->fixTitle).contains(position);
}

void LintList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const ThemeFinding *finding = findingAt(current);
    if (finding && m_session.now().names.contains(finding->token)) {
        m_session.select(finding->token, m_session.now().modes.contains(finding->mode) ? finding->mode : QString());
    }
}

void LintList::keyPressEvent(QKeyEvent *event)
{
    const ThemeFinding *finding = findingAt(currentIndex());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_F && finding && !finding->fix.isEmpty()) {
        Q_EMIT fixRequested(*finding);
    } else if (isEnter && finding) {
        Q_EMIT tokenRequested(finding->token, finding->mode);
    } else {
        QListView::keyPressEvent(event);
    }
}

void LintList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnFix(position)) {
        Q_EMIT fixRequested(*findingAt(indexAt(position)));
    }
}

void LintList::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    viewport()->setCursor(isOnFix(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void LintList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isMouse ? indexAt(viewport()->mapFromGlobal(event->globalPos())) : currentIndex();
    const ThemeFinding *finding = findingAt(index);
    if (!finding) {
        return;
    }
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!finding->fix.isEmpty()) {
        menu->addAction(finding->fixTitle, this, [this, its = *finding] { Q_EMIT fixRequested(its); });
    }
    menu->addAction(tr("Show --%1").arg(finding->token), this,
                    [this, its = *finding] { Q_EMIT tokenRequested(its.token, its.mode); });
    menu->addAction(icon(u"copy"_s), tr("Copy the sentence"), this,
                    [its = *finding] { QGuiApplication::clipboard()->setText(its.message + u' ' + its.remedy); });
    menu->popup(isMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

LintPage::LintPage(ThemeSession &session, QWidget *parent) :
    QWidget(parent),
    m_session(session),
    m_summary(new ElidedLabel({}, TextStyle::Small, Token::TextMuted)),
    m_fixAll(new PushButton(tr("Fix all"))),
    m_list(new LintList(session)),
    m_empty(new EmptyState(tr("Nothing to mend"),
                           tr("Every value can be read, every reference leads somewhere, and every colour makes its "
                              "utility.")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::kPanePadding, 0, metrics::kPanePadding, 4);
    head->addWidget(m_summary, 1);
    m_fixAll->setSmall();
    head->addWidget(m_fixAll);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_list, &LintList::fixRequested, this, &LintPage::fix);
    connect(m_list, &LintList::tokenRequested, this, &LintPage::tokenRequested);
    connect(m_fixAll, &QPushButton::clicked, this, &LintPage::fixAll);
    connect(&session, &ThemeSession::linted, this, &LintPage::refresh);
    refresh();
}

void LintPage::refresh()
{
    const qsizetype count = m_session.findings().size();
    m_summary->setText(count == 0 ? QString() : count == 1 ? tr("1 finding") : tr("%1 findings").arg(count));
    m_list->setVisible(count > 0);
    m_empty->setVisible(count == 0);
    m_fixAll->setVisible(!certainFixes().isEmpty());
}

QList<TokenChange> LintPage::certainFixes() const
{
    QList<TokenChange> changes;
    for (const ThemeFinding &finding : m_session.findings()) {
        if (finding.use == QuickFix::Use::Always) {
            changes += finding.fix;
        }
    }
    return changes;
}

void LintPage::fix(const ThemeFinding &finding)
{
    if (const Result<> done = m_session.take(finding.fix, finding.fixTitle); done) {
        Q_EMIT this->done(finding.fixTitle);
    } else {
        Q_EMIT refused(done.error().message);
    }
}

void LintPage::fixAll()
{
    if (const Result<> done = m_session.take(certainFixes(), tr("Fix what lint found")); done) {
        Q_EMIT this->done(tr("Fixed what has one right fix"));
    } else {
        Q_EMIT refused(done.error().message);
    }
}

} // namespace enigma
