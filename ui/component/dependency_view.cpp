// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/dependency_view.h"

#include "ui/style/metrics.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/link_chip.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnGap = 72; // Room for the lines.
constexpr int kWidestNode = 240;

int rowStep()
{
    return lineHeight(TextStyle::Small) + 16;
}

QString nodeIcon(DependencyNode::Kind kind)
{
    switch (kind) {
    case DependencyNode::Kind::Own:
        return {};
    case DependencyNode::Kind::Other:
        return u"library"_s;
    case DependencyNode::Kind::Outside:
        return u"link"_s;
    case DependencyNode::Kind::Package:
        return u"package"_s;
    }
    Q_UNREACHABLE();
}

// "zod@^3" is the package "zod"; a leading "@" belongs to the scope.
QString packageName(const QString &reference)
{
    const qsizetype at = reference.indexOf(u'@', 1);
    return at < 0 ? reference : reference.left(at);
}

} // namespace

class DependencyView::Canvas : public QWidget
{
public:
    explicit Canvas(DependencyView *view) : m_view(view) {}

    void setGraph(const DependencyGraph &graph);
    void arrange();

protected:
    void paintEvent(QPaintEvent *) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeNode(const DependencyNode &node);
    LinkChip *makeButton(const DependencyNode &node);
    void addHeads();
    void sortColumn(QList<int> &column, int nearerLayer) const;
    double middleOfNeighbours(int node, int nearerLayer) const;
    void moveFocus(int node, int key);
    void drawEdge(QPainter &painter, const DependencyGraph::Edge &edge, bool isMarked) const;

    DependencyView *m_view;
    DependencyGraph m_graph;
    QList<QWidget *> m_chips; // Beside the nodes.
    QMap<int, QList<int>> m_columns;
    QMap<int, TextLabel *> m_heads;
    int m_marked = -1;
};

void DependencyView::Canvas::setGraph(const DependencyGraph &graph)
{
    qDeleteAll(m_chips);
    qDeleteAll(m_heads);
    m_chips.clear();
    m_heads.clear();
    m_columns.clear();
    m_marked = -1;
    m_graph = graph;
    for (int node = 0; node < graph.nodes.size(); ++node) {
        m_chips.append(makeNode(graph.nodes.at(node)));
        m_columns[graph.nodes.at(node).layer].append(node);
    }
    addHeads();
    arrange();
}

QWidget *DependencyView::Canvas::makeNode(const DependencyNode &node)
{
    QWidget *chip = node.layer == 0 ? static_cast<QWidget *>(new Chip(node.name, Tone::Info, this)) : makeButton(node);
    chip->installEventFilter(this);
    chip->show();
    return chip;
}

LinkChip *DependencyView::Canvas::makeButton(const DependencyNode &node)
{
    auto *chip = new LinkChip(node.name, nodeIcon(node.kind), this);
    chip->setToolTip(node.reference);
    switch (node.kind) {
    case DependencyNode::Kind::Own:
    case DependencyNode::Kind::Other:
        QObject::connect(chip, &LinkChip::clicked, m_view,
                         [view = m_view, id = node.component] { Q_EMIT view->componentRequested(id); });
        break;
    case DependencyNode::Kind::Package:
        chip->setToolTip(DependencyView::tr("%1: show what else uses it").arg(node.reference));
        QObject::connect(chip, &LinkChip::clicked, m_view,
                         [view = m_view, name = packageName(node.reference)] { Q_EMIT view->packageRequested(name); });
        break;
    case DependencyNode::Kind::Outside:
        chip->setEnabled(false);
        chip->setToolTip(DependencyView::tr("%1 is not in this library").arg(node.reference));
        break;
    }
    return chip;
}

void DependencyView::Canvas::addHeads()
{
    for (const int layer : m_columns.keys()) {
        const QString words = layer == 0    ? DependencyView::tr("This component")
                              : layer == 1  ? DependencyView::tr("Uses")
                              : layer == -1 ? DependencyView::tr("Used by")
                              : layer > 0   ? DependencyView::tr("Comes along")
                                            : DependencyView::tr("Is affected");
        auto *head = new TextLabel(words, TextStyle::SmallStrong, Token::TextMuted, this);
        head->show();
        m_heads.insert(layer, head);
    }
}

double DependencyView::Canvas::middleOfNeighbours(int node, int nearerLayer) const
{
    double sum = 0;
    int count = 0;
    for (const DependencyGraph::Edge &edge : m_graph.edges) {
        const int other = edge.user == node ? edge.used : edge.used == node ? edge.user : -1;
        if (other >= 0 && m_graph.nodes.at(other).layer == nearerLayer) {
            sum += m_chips.at(other)->geometry().center().y();
            ++count;
        }
    }
    return count > 0 ? sum / count : 0;
}

// Nodes stand near the ones that they are connected with, so that few lines cross; packages are last.
void DependencyView::Canvas::sortColumn(QList<int> &column, int nearerLayer) const
{
    const auto place = [&](int node) {
        const bool isPackage = m_graph.nodes.at(node).kind == DependencyNode::Kind::Package;
        return std::tuple(isPackage, middleOfNeighbours(node, nearerLayer), m_graph.nodes.at(node).name);
    };
    std::ranges::sort(column, {}, place);
}

void DependencyView::Canvas::arrange()
{
    if (m_columns.isEmpty()) {
        return;
    }
    const int step = rowStep();
    qsizetype tallest = 0;
    for (const QList<int> &column : std::as_const(m_columns)) {
        tallest = std::max(tallest, column.size());
    }
    const int height = std::max(step + int(tallest) * step + metrics::kPanePadding, m_view->viewport()->height());
    // From the middle to both sides, because a column is sorted by its neighbour nearer to the middle.
    QList<int> layers = m_columns.keys();
    std::ranges::sort(layers, {}, [](int layer) { return std::abs(layer); });
    QMap<int, int> widths;
    for (const int layer : std::as_const(layers)) {
        QList<int> &column = m_columns[layer];
        sortColumn(column, layer > 0 ? layer - 1 : layer + 1);
        int y = step + std::max<int>(0, int(tallest - column.size()) * step / 2);
        for (const int node : std::as_const(column)) {
            const QSize size = m_chips.at(node)->sizeHint().boundedTo({int(kWidestNode * fontScale()), step});
            m_chips.at(node)->setGeometry({QPoint(0, y), size});
            widths[layer] = std::max(widths.value(layer, m_heads.value(layer)->sizeHint().width()), size.width());
            y += step;
        }
    }
    int x = metrics::kPanePadding;
    for (const auto &[layer, column] : m_columns.asKeyValueRange()) {
        for (const int node : column) {
            m_chips.at(node)->move(x, m_chips.at(node)->y());
        }
        m_heads.value(layer)->setGeometry(QRect(QPoint(x, 0), m_heads.value(layer)->sizeHint()));
        x += widths.value(layer) + kColumnGap;
    }
    setMinimumSize(x - kColumnGap + metrics::kPanePadding, height);
    QWidget *before = nullptr;
    for (const QList<int> &column : std::as_const(m_columns)) {
        for (const int node : column) {
            if (before) {
                setTabOrder(before, m_chips.at(node));
            }
            before = m_chips.at(node);
        }
    }
    update();
}

bool DependencyView::Canvas::eventFilter(QObject *object, QEvent *event)
{
    const int node = int(std::ranges::find(m_chips, object) - m_chips.begin());
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn:
        m_marked = node;
        m_view->ensureWidgetVisible(m_chips.at(node), 24, 24);
        update();
        break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        m_marked = -1;
        update();
        break;
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
            moveFocus(node, key);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

// To the nearest node above, below or in the next column that can have the focus.
void DependencyView::Canvas::moveFocus(int node, int key)
{
    const QPoint here = m_chips.at(node)->geometry().center();
    const int layer = m_graph.nodes.at(node).layer;
    QWidget *nearest = nullptr;
    int nearestDistance = 0;
    for (int other = 0; other < m_chips.size(); ++other) {
        const QPoint there = m_chips.at(other)->geometry().center();
        const int step = m_graph.nodes.at(other).layer - layer;
        const bool isThere = key == Qt::Key_Left    ? step < 0
                             : key == Qt::Key_Right ? step > 0
                             : key == Qt::Key_Up    ? step == 0 && there.y() < here.y()
                                                    : step == 0 && there.y() > here.y();
        const int distance = std::abs(step) * height() + std::abs(there.y() - here.y());
        if (isThere && m_chips.at(other)->isEnabled() && layer + step != 0 &&
            (!nearest || distance < nearestDistance)) {
            nearest = m_chips.at(other);
            nearestDistance = distance;
        }
    }
    if (nearest) {
        nearest->setFocus(Qt::TabFocusReason);
    }
}

void DependencyView::Canvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const bool marked : {false, true}) {
        for (const DependencyGraph::Edge &edge : std::as_const(m_graph.edges)) {
            const bool isMarked = edge.user == m_marked || edge.used == m_marked;
            if (isMarked == marked) {
                drawEdge(painter, edge, isMarked);
            }
        }
    }
}

void DependencyView::Canvas::drawEdge(QPainter &painter, const DependencyGraph::Edge &edge, bool isMarked) const
{
    const QRect user = m_chips.at(edge.user)->geometry();
    const QRect used = m_chips.at(edge.used)->geometry();
    const bool goesOn = m_graph.nodes.at(edge.user).layer < m_graph.nodes.at(edge.used).layer;
    const QPointF from(user.right() + 1, user.center().y() + 0.5);
    // A line within a column, or back, leaves and arrives at the right, so that a cycle is seen as one.
    const QPointF to(goesOn ? used.left() : used.right() + 1, used.center().y() + 0.5);
    const qreal reach = goesOn ? (to.x() - from.x()) / 2 : kColumnGap / 2.0;
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to + QPointF(goesOn ? -reach : reach, 0), to);
    painter.setPen(QPen(color(isMarked ? Token::AccentInk
                              : goesOn ? Token::BorderStrong
                                       : Token::Warning),
                        isMarked ? 1.5 : 1));
    painter.drawPath(path);
}

DependencyView::DependencyView(QWidget *parent) : QScrollArea(parent), m_canvas(new Canvas(this))
{
    setWidget(m_canvas);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // Its nodes have it.
    viewport()->setAutoFillBackground(false);
    m_canvas->setAutoFillBackground(false);
    setAccessibleName(tr("Dependencies"));
}

void DependencyView::setGraph(const DependencyGraph &graph)
{
    m_canvas->setGraph(graph);
}

void DependencyView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_canvas) {
        m_canvas->arrange();
    }
}

void DependencyView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    m_canvas->arrange();
}

} // namespace enigma
