// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/checks/contrast_matrix_view.h"

#include "models/color/contrast.h"
#include "ui/style/focus_ring.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/theme/checks/contrast_sample.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

class ContrastMatrixModel : public QAbstractTableModel
{
public:
    explicit ContrastMatrixModel(ThemeSession &session, QObject *parent) :
        QAbstractTableModel(parent), m_session(session)
    {
    }

    void show(const QString &mode)
    {
        const ContrastMatrix now(m_session.now(), mode, m_session.usage().pairs);
        const bool isSame = now.grounds() == m_matrix.grounds() && now.inks() == m_matrix.inks();
        m_mode = mode;
        if (isSame) {
            m_matrix = now;
            if (rowCount() > 0) {
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            }
            return;
        }
        beginResetModel();
        m_matrix = now;
        endResetModel();
    }

    void setWanted(double ratio)
    {
        m_wanted = ratio;
        show(m_mode);
    }

    const ContrastMatrix::Cell &cell(const QModelIndex &index) const
    {
        return m_matrix.at(index.row(), index.column());
    }
    QString ink(int row) const { return m_matrix.inks().at(row); }
    QString ground(int column) const { return m_matrix.grounds().at(column); }
    bool isEnough(const QModelIndex &index) const { return std::round(cell(index).ratio * 100) / 100 >= m_wanted; }
    bool isItself(const QModelIndex &index) const { return ink(index.row()) == ground(index.column()); }
    QColor colorOf(const QString &token) const { return m_session.colorOf(m_mode, token); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_matrix.inks().size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_matrix.grounds().size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const QString ratio = QLocale().toString(cell(index).ratio, 'f', 2);
        const QString pair = ContrastMatrixView::tr("%1 on %2").arg(ink(index.row()), ground(index.column()));
        switch (role) {
        case Qt::DisplayRole:
            return ratio;
        case Qt::ToolTipRole:
            return cell(index).uses > 0
                       ? ContrastMatrixView::tr("%1: %2 to 1, in %3 places").arg(pair, ratio).arg(cell(index).uses)
                       : ContrastMatrixView::tr("%1: %2 to 1, not used").arg(pair, ratio);
        case Qt::AccessibleTextRole:
            return QString(pair + u": "_s + ratio);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        const QString name = orientation == Qt::Horizontal ? ground(section) : ink(section);
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(name) : QVariant();
    }

private:
    ThemeSession &m_session;
    QString m_mode;
    double m_wanted = kContrastText;
    ContrastMatrix m_matrix;
};

namespace {

constexpr int kCellWidth = 84;
constexpr int kInkWidth = 176;
constexpr int kGroundHeight = 136;

// The names of grounds stand upright, or a column would be as wide as its name.
class GroundHeader : public QHeaderView
{
public:
    explicit GroundHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(false);
        setSectionResizeMode(Fixed);
    }

    QSize sizeHint() const override { return {0, int(kGroundHeight * fontScale())}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->translate(rect.center().x() + 4, rect.bottom() - 8);
        painter->rotate(-60);
        painter->setFont(enigma::font(TextStyle::Code));
        painter->setPen(color(Token::TextMuted));
        const QString name = model()->headerData(section, Qt::Horizontal).toString();
        const int room = int((rect.height() - 16) / std::sin(M_PI / 3));
        painter->drawText(0, 0, painter->fontMetrics().elidedText(name, Qt::ElideRight, room));
        painter->restore();
    }
};

class InkHeader : public QHeaderView
{
public:
    explicit InkHeader(QWidget *parent) : QHeaderView(Qt::Vertical, parent)
    {
        setSectionsClickable(false);
        setSectionResizeMode(Fixed);
    }

    QSize sizeHint() const override { return {int(kInkWidth * fontScale()), 0}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        painter->fillRect(rect, color(Token::Surface));
        painter->setFont(enigma::font(TextStyle::Code));
        painter->setPen(color(Token::Text));
        const QRect room = rect.adjusted(metrics::kPanePadding, 0, -10, 0);
        const QString name = model()->headerData(section, Qt::Vertical).toString();
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, room.width()));
        painter->restore();
    }
};

class MatrixDelegate : public QStyledItemDelegate
{
public:
    MatrixDelegate(ContrastMatrixModel &matrix, QObject *parent) : QStyledItemDelegate(parent), m_matrix(matrix) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (m_matrix.isItself(index)) {
            return;
        }
        painter->save();
        const bool isUsed = m_matrix.cell(index).uses > 0;
        const bool isEnough = m_matrix.isEnough(index);
        const QRect box = option.rect.adjusted(1, 2, -2, -2);
        if (isUsed) {
            drawBox(*painter, box, metrics::kRadiusControl, color(isEnough ? Token::Inset : Token::DangerBg));
        }
        const QRect sample(box.x() + 4, box.center().y() - kSampleHeight / 2 + 1, kSampleWidth, kSampleHeight);
        paintContrastSample(*painter, sample, m_matrix.colorOf(m_matrix.ground(index.column())),
                            m_matrix.colorOf(m_matrix.ink(index.row())));
        painter->setFont(font(isUsed ? TextStyle::SmallStrong : TextStyle::Small));
        painter->setPen(color(isEnough ? isUsed ? Token::Text : Token::TextMuted
                              : isUsed ? Token::Danger
                                       : Token::TextFaint));
        const double ratio = m_matrix.cell(index).ratio;
        painter->drawText(QRect(sample.right() + 6, box.y(), box.right() - sample.right() - 6, box.height()),
                          Qt::AlignVCenter | Qt::AlignLeft, QLocale().toString(ratio, 'f', ratio < 10 ? 2 : 1));
        if (option.state & QStyle::State_HasFocus) {
            drawRing(*painter, box, metrics::kRadiusControl, color(Token::Focus), metrics::kFocusWidth);
        }
        painter->restore();
    }

private:
    ContrastMatrixModel &m_matrix;
};

} // namespace

ContrastMatrixView::ContrastMatrixView(ThemeSession &session, QWidget *parent) :
    QTableView(parent), m_session(session), m_matrix(new ContrastMatrixModel(session, this))
{
    setAccessibleName(tr("Contrast of all pairs"));
    setHorizontalHeader(new GroundHeader(this));
    setVerticalHeader(new InkHeader(this));
    setCornerButtonEnabled(false);
    setModel(m_matrix);
    setItemDelegate(new MatrixDelegate(*m_matrix, this));
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    connect(&session, &ThemeSession::refreshed, this, &ContrastMatrixView::refresh);
    layCells();
}

void ContrastMatrixView::setMode(const QString &mode)
{
    m_mode = mode;
    refresh();
}

void ContrastMatrixView::setWanted(double ratio)
{
    m_matrix->setWanted(ratio);
}

void ContrastMatrixView::refresh()
{
    if (isVisible()) {
        m_matrix->show(m_session.now().modes.contains(m_mode) ? m_mode : m_session.mode());
    }
}

void ContrastMatrixView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    refresh();
}

void ContrastMatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        m_session.select(m_matrix->ink(current.row()), m_mode);
    }
}

void ContrastMatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT tokenRequested(m_matrix->ink(currentIndex().row()), m_mode);
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ContrastMatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layCells();
    }
}

void ContrastMatrixView::layCells()
{
    horizontalHeader()->setDefaultSectionSize(int(kCellWidth * fontScale()));
    verticalHeader()->setDefaultSectionSize(std::max(metrics::kRowHeight + 2, lineHeight(TextStyle::Small) + 14));
}

} // namespace enigma
