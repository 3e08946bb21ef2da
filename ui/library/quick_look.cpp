// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/quick_look.h"

#include "models/base/text.h"
#include "ui/library/face_view.h"
#include "ui/library/library_words.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/component_state.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kWidth = 480;
static constexpr int kFaceHeight = 200;
static constexpr int kPadding = 20;
static constexpr int kFilesShown = 8;
static constexpr int kEdge = 12; // At least, between it and its host's.

QuickLook::QuickLook(LibraryService &library, const FaceSources &faces, QWidget *host) :
    QWidget(host),
    m_library(library),
    m_face(new FaceView(faces, kFaceHeight)),
    m_name(new TextLabel({}, TextStyle::Title)),
    m_number(new TextLabel({}, TextStyle::Code, Token::TextMuted)),
    m_state(new Chip({})),
    m_description(new TextLabel({}, TextStyle::Prose, Token::TextMuted)),
    m_files(new QVBoxLayout),
    m_install(new CopyLine(tr("Copy the install command")))
{
    setAccessibleName(tr("Quick look"));
    m_description->setWordWrap(true);
    m_files->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::kIconGap);
    head->addWidget(m_name);
    head->addWidget(m_number);
    head->addStretch(1);
    head->addWidget(m_state);
    auto *column = new QVBoxLayout(this);
    const int margin = shadowMargin(Elevation::Dialog) + kPadding;
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(12);
    column->addWidget(m_face);
    column->addLayout(head);
    column->addWidget(m_description);
    column->addLayout(m_files);
    column->addWidget(m_install);
    connect(m_install, &CopyLine::copied, this, &QuickLook::copied);
    host->installEventFilter(this);
    hide();
}

void QuickLook::look(const ComponentSummary &component)
{
    const bool isOther = component.id != m_id || !isVisible();
    m_id = component.id;
    m_face->setComponent(component);
    m_name->setText(component.name);
    m_number->setText(component.latest ? component.latest->toString() : QString());
    m_state->setText(stateWord(component.state));
    m_state->setTone(stateTone(component.state));
    m_description->setText(component.description);
    m_description->setVisible(!component.description.isEmpty());
    m_install->setText(installCommand(component));
    show();
    raise();
    arrange();
    m_library.working(m_id).then(this, [this, asked = m_id](const Result<WorkingState> &state) {
        if (state && asked == m_id) {
            showFiles(state->item);
        }
    });
    if (isOther) {
        announce(*this, u"%1, %2. %3"_s.arg(component.name, stateWord(component.state), component.description));
    }
}

void QuickLook::dismiss()
{
    m_id = {};
    hide();
}

void QuickLook::showFiles(const Item &item)
{
    while (const std::unique_ptr<QLayoutItem> old{m_files->takeAt(0)}) {
        delete old->widget();
    }
    const auto add = [this](QWidget *line) {
        m_files->addWidget(line);
        line->show(); // Else it has no size before the next round of the event loop.
    };
    const qsizetype shown = item.files.size() <= kFilesShown ? item.files.size() : kFilesShown - 1;
    for (const ItemFile &file : item.files.first(shown)) {
        const QString line = u"%1  %2"_s.arg(file.path, humanSize(file.content.size()));
        add(new ElidedLabel(line, TextStyle::Code, Token::TextMuted, Qt::ElideMiddle));
    }
    if (shown < item.files.size()) {
        const QString rest = tr("and %1 more files").arg(item.files.size() - shown);
        add(new TextLabel(rest, TextStyle::Small, Token::TextMuted));
    }
    arrange();
}

void QuickLook::arrange()
{
    const int shadow = shadowMargin(Elevation::Dialog);
    const QSize room = parentWidget()->size() - QSize(2 * kEdge, 2 * kEdge);
    const int width = std::min(kWidth, room.width()) + 2 * shadow;
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
    resize(width, std::min(wanted, room.height() + 2 * shadow));
    move((parentWidget()->width() - this->width()) / 2, (parentWidget()->height() - height()) / 2);
}

bool QuickLook::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        arrange();
    }
    return false;
}

void QuickLook::showEvent(QShowEvent *)
{
    Q_EMIT visibleChanged(true);
}

void QuickLook::hideEvent(QHideEvent *)
{
    Q_EMIT visibleChanged(false);
}

void QuickLook::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int shadow = shadowMargin(Elevation::Dialog);
    drawElevated(painter, QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow), metrics::kRadiusTile,
                 Elevation::Dialog);
}

} // namespace enigma
