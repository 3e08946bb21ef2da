// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "What will be sent": the whole request, to the last header, before it leaves. For a host that was not allowed yet,
// also the place to allow it.

#pragma once

#include "sync/api/chat_backend.h"

#include <QWidget>

namespace enigma {

class RequestPopover : public QWidget
{
    Q_OBJECT

public:
    enum class Purpose {
        Look,
        Allow, // Sending waits for the person's word.
    };

    RequestPopover(const RequestPreview &preview, Purpose purpose, QWidget *parent);

    // Above the widget, within the screen; deletes itself when closed.
    void popUpOver(const QWidget &anchor);

Q_SIGNALS:
    void allowed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *createPlace(const RequestPreview &preview) const;
    QWidget *createHeaders(const RequestPreview &preview) const;
    QWidget *createBody(const RequestPreview &preview) const;
    QWidget *createFoot(const RequestPreview &preview, Purpose purpose);
};

} // namespace enigma
