// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A place of the gallery where tokens are used: as fill, as line around it, or as ink of a text. It is outlined while
// one of them is marked, and the scene finds it under the pointer.

#pragma once

#include "gallery_scene.h"

#include <QQmlEngine>
#include <QQuickItem>

namespace enigma {

class SpotOutline;

class TokenSpot : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(enigma::GalleryScene *scene MEMBER m_scene REQUIRED FINAL)
    Q_PROPERTY(QString fill MEMBER m_fill NOTIFY tokensChanged FINAL)
    Q_PROPERTY(double strength MEMBER m_strength FINAL)
    Q_PROPERTY(QString line MEMBER m_line NOTIFY tokensChanged FINAL)
    Q_PROPERTY(QString ink MEMBER m_ink NOTIFY tokensChanged FINAL)
    Q_PROPERTY(QString token READ token NOTIFY tokensChanged FINAL)
    Q_PROPERTY(double radius MEMBER m_radius FINAL)

public:
    using QQuickItem::QQuickItem;

    QString fill() const { return m_fill; }        // Empty: none.
    double strength() const { return m_strength; } // The opacity that the fill is used at: "primary/90".
    QString line() const { return m_line; }
    QString ink() const { return m_ink; }
    QString token() const; // The one that stands for the place.
    bool uses(const QString &token) const;
    // What a click here selects.
    QString tokenAt(const QPointF &point) const;

    enum class Mark {
        None,
        Used,    // Dashed.
        Current, // Solid: where the keys are.
    };
    void setMark(Mark mark);

Q_SIGNALS:
    void tokensChanged();

protected:
    void componentComplete() override;
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void placeOutline();

    GalleryScene *m_scene = nullptr;
    QString m_fill;
    double m_strength = 1;
    QString m_line;
    QString m_ink;
    double m_radius = 2;
    SpotOutline *m_outline = nullptr; // Made when first marked.
};

} // namespace enigma
