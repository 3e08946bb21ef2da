// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/code_page.h"

#include "ui/component/code_tab.h"
#include "ui/widgets/pane_splitter.h"
#include "ui/widgets/segmented_control.h"

#include <QResizeEvent>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowWindow = 1280;
constexpr int kLeastPreview = 300;
constexpr int kLeastCode = 320;
const QString kPreviewWidth = u"component/preview-width"_s;
const QStringList kPartNames{u"both"_s, u"code"_s, u"preview"_s}; // In the order of Parts.

QString partsKey(bool isNarrow)
{
    return isNarrow ? u"component/parts-narrow"_s : u"component/parts"_s;
}

} // namespace

CodePage::CodePage(CodeTab *code, QWidget *parent) :
    QWidget(parent),
    m_code(code),
    m_place(new QWidget),
    m_splitter(new PaneSplitter(Qt::Horizontal, PaneSplitter::Side::Last)),
    m_choice(new SegmentedControl(tr("Show")))
{
    m_choice->addSegment({}, u"split"_s, tr("Code and preview"));
    m_choice->addSegment({}, u"file"_s, tr("Code"));
    m_choice->addSegment({}, u"eye"_s, tr("Preview"));
    m_choice->setSmall();
    connect(m_choice, &SegmentedControl::currentChanged, this, [this](int part) { setParts(Parts(part)); });
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_place->setMinimumWidth(kLeastPreview);
    m_code->setMinimumWidth(kLeastCode);
    m_splitter->addWidget(m_code);
    m_splitter->addWidget(m_place);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    connect(m_splitter, &PaneSplitter::sideResized, this,
            [](int width) { QSettings().setValue(kPreviewWidth, width); });
    arrange();
}

void CodePage::takePreview(QWidget *preview)
{
    m_place->layout()->addWidget(preview);
    preview->show();
}

bool CodePage::isNarrow() const
{
    return window()->width() < kNarrowWindow;
}

// A narrow window has room for one of them, unless someone wants both.
CodePage::Parts CodePage::parts() const
{
    const bool narrow = isNarrow();
    const qsizetype stored = kPartNames.indexOf(QSettings().value(partsKey(narrow)).toString());
    return stored >= 0 ? Parts(stored) : narrow ? Parts::Code : Parts::Both;
}

void CodePage::setParts(Parts parts)
{
    QSettings().setValue(partsKey(isNarrow()), kPartNames.at(int(parts)));
    arrange();
}

void CodePage::stepParts()
{
    setParts(Parts((int(parts()) + 1) % int(kPartNames.size())));
}

void CodePage::showCode()
{
    if (parts() == Parts::Preview) {
        setParts(Parts::Code);
    }
}

void CodePage::arrange()
{
    const Parts shown = parts();
    m_choice->setCurrent(int(shown));
    m_code->setVisible(shown != Parts::Preview);
    m_place->setVisible(shown != Parts::Code);
    const int usual = std::max(kLeastPreview, width() * 47 / 100);
    m_splitter->setSideDefault(usual);
    m_splitter->setSideSize(QSettings().value(kPreviewWidth, usual).toInt());
}

void CodePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        arrange();
    }
}

} // namespace enigma
