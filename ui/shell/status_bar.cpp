// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/status_bar.h"

#include "ui/shell/job_tray.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconSide = 14;
constexpr int kGap = 6;
constexpr int kPadding = 6;

} // namespace

static int statusBarHeight()
{
    return std::max(metrics::kStatusBarHeight, lineHeight(TextStyle::Small) + 12);
}

// Icon and short text; a button where a click leads somewhere.
class StatusItem : public QAbstractButton
{
public:
    StatusItem(const QString &icon, bool leadsSomewhere) : m_icon(icon)
    {
        setFocusPolicy(leadsSomewhere ? Qt::TabFocus : Qt::NoFocus);
        setAttribute(Qt::WA_TransparentForMouseEvents, !leadsSomewhere);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void set(const QString &text, Tone tone, const QString &icon)
    {
        setText(text);
        setAccessibleName(text);
        setToolTip(text);
        m_tone = tone;
        m_icon = icon;
        setVisible(!text.isEmpty());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int label = QFontMetrics(enigma::font(TextStyle::Small)).horizontalAdvance(text()) + 1;
        return {2 * kPadding + kIconSide + kGap + label, statusBarHeight() - 4};
    }
    QSize minimumSizeHint() const override { return {2 * kPadding + kIconSide, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse()) {
            drawBox(painter, rect(), metrics::kRadiusSmall, color(isDown() ? Token::Pressed : Token::Hover));
        }
        const QColor ink = color(toneInk(m_tone));
        drawIcon(painter, QRect(kPadding, 0, kIconSide, height()), m_icon, ink, kIconSide);
        painter.setFont(enigma::font(TextStyle::Small));
        painter.setPen(ink);
        const QRect room = rect().adjusted(kPadding + kIconSide + kGap, 0, -kPadding, 0);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }

private:
    QString m_icon;
    Tone m_tone = Tone::Neutral;
};

StatusBar::StatusBar(JobTray &tray, QWidget *parent) :
    QWidget(parent),
    m_tray(tray),
    m_saved(new StatusItem(u"check"_s, false)),
    m_sync(new StatusItem(u"sync"_s, true)),
    m_job(new StatusItem(u"clock"_s, true)),
    m_cancel(new IconButton(u"x"_s, tr("Cancel the running job"))),
    m_facts(new QWidget),
    m_factRow(new QHBoxLayout(m_facts))
{
    setFixedHeight(statusBarHeight());
    setAccessibleName(tr("Status"));
    m_cancel->setSmall();
    m_cancel->setFixedSize(24, 24);
    m_factRow->setContentsMargins(0, 0, 0, 0);
    m_factRow->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 1, 14, 0);
    row->setSpacing(6);
    for (QWidget *part : {static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_sync),
                          static_cast<QWidget *>(m_job), static_cast<QWidget *>(m_cancel)}) {
        row->addWidget(part);
        part->hide();
    }
    row->addStretch(1);
    row->addWidget(m_facts);
    connect(m_sync, &QAbstractButton::clicked, this, &StatusBar::syncRequested);
    connect(m_job, &QAbstractButton::clicked, this, [this] { m_tray.popUp(m_job->mapToGlobal(QPoint(0, -6))); });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (const auto job = m_tray.first()) {
            job->cancel();
        }
    });
    connect(&tray, &JobTray::changed, this, &StatusBar::showJob);
}

void StatusBar::setSaved(const QString &text, Tone tone)
{
    m_saved->set(text, tone, tone == Tone::Neutral ? u"check"_s : toneIcon(tone));
}

void StatusBar::setSync(const QString &text, Tone tone)
{
    m_sync->set(text, tone, tone == Tone::Danger || tone == Tone::Warning ? toneIcon(tone) : u"sync"_s);
}

QString StatusBar::savedText() const
{
    return m_saved->text();
}

QString StatusBar::syncText() const
{
    return m_sync->text();
}

void StatusBar::showJob()
{
    const auto job = m_tray.first();
    m_cancel->setVisible(job != nullptr);
    if (!job) {
        m_job->set({}, Tone::Info, u"clock"_s);
        return;
    }
    const Progress &progress = job->progress();
    QString text = progress.text.isEmpty() ? job->title() : progress.text;
    if (m_tray.count() > 1) {
        text += tr(", and %n more", nullptr, m_tray.count() - 1);
    }
    m_job->set(text, Tone::Info, u"clock"_s);
}

void StatusBar::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_factRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Fact &fact : facts) {
        if (m_factRow->count() > 0) {
            m_factRow->addSpacing(8);
        }
        if (!fact.key.isEmpty()) {
            m_factRow->addWidget(new KeyHint(fact.key));
        }
        m_factRow->addWidget(new TextLabel(fact.text, TextStyle::Small, Token::TextMuted));
    }
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        setFixedHeight(statusBarHeight());
    }
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Window));
    drawHairline(painter, rect(), Qt::TopEdge);
}

} // namespace enigma
