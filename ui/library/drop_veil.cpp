// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/drop_veil.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace enigma {

using namespace Qt::StringLiterals;

DropVeil::DropVeil(QWidget *host) : QWidget(host)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropVeil::showFor(const QString &path)
{
    m_name = QFileInfo(path).fileName();
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

QString DropVeil::importable(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && (file.isDir() || file.suffix().compare("json"_L1, Qt::CaseInsensitive) == 0)) {
            return file.absoluteFilePath();
        }
    }
    return {};
}

void DropVeil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Token::Surface, 0.86));
    drawRing(painter, QRectF(rect()).adjusted(8, 8, -8, -8), metrics::kRadiusDialog, color(Token::Accent), 2);
    painter.setFont(enigma::font(TextStyle::Section));
    painter.setPen(color(Token::Text));
    painter.drawText(rect(), Qt::AlignCenter, tr("Drop to import %1").arg(m_name));
}

} // namespace enigma
