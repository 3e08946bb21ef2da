// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one side of the gallery shows, and what is under the pointer in it. The window writes the tokens of one mode by
// their names, QML reads them: a token that changes updates only what is painted with it.

#pragma once

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQmlPropertyMap>
#include <QQuickItem>

namespace enigma {

class TokenSpot;

// What lies under a point of the gallery, by tokens.
struct GalleryProbe
{
    struct Paint
    {
        QString token;
        double strength = 1;
    };

    QString token;      // What a click selects; empty: nothing is there.
    QString ink;        // The text, icon or line that meets the fill; empty: none.
    QList<Paint> fills; // From the bottom to the one that the ink stands on.
};

class GalleryScene : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The window makes it.")
    Q_PROPERTY(QVariant tokens READ tokens CONSTANT FINAL)
    Q_PROPERTY(QQuickItem *root MEMBER m_root FINAL)
    Q_PROPERTY(QList<QQuickItem *> pages MEMBER m_pages FINAL)
    Q_PROPERTY(bool current READ isCurrent NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged FINAL)

public:
    explicit GalleryScene(QObject *parent = nullptr);

    QVariant tokens() { return QVariant::fromValue<QObject *>(&m_tokens); } // By name, for QML.
    // Colours as QColor, radii, "spacing" in pixels, tracking in em, font families, and shadows as lists of
    // GalleryShadow. Every name that the gallery's pieces read has to be there from the beginning.
    void setTokens(const QVariantHash &tokens) { m_tokens.insert(tokens); }

    // The token whose uses are outlined; empty: none. One that is pointed at elsewhere goes before it.
    void setSelected(const QString &token);
    void setHovered(const QString &token);

    // The one to show where there is no room for both.
    bool isCurrent() const { return m_current; }
    void setCurrent(bool current);

    QString title() const { return m_title; } // The mode, for people.
    void setTitle(const QString &title);

    QColor outline() const { return m_outline; }
    void setOutline(const QColor &color);
    void markSpot(TokenSpot &spot) const;

    // In the order of the tree: of all pages, or of those that are visible.
    QList<TokenSpot *> spots() const;
    QList<TokenSpot *> visibleSpots() const;
    qsizetype pageOf(const TokenSpot &spot) const; // -1: of none.
    // Where the keys are; null: nowhere.
    void setCursor(TokenSpot *spot);
    GalleryProbe probe(const TokenSpot &spot) const;

    Q_INVOKABLE bool pointAt(const QPointF &point); // In the root. Whether a click would select something.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void pickAt(const QPointF &point);
    Q_INVOKABLE void pick(const QString &token) { Q_EMIT picked(token); }

Q_SIGNALS:
    void currentChanged();
    void titleChanged();
    void pointed(const enigma::GalleryProbe &probe);
    void picked(const QString &token);

private:
    GalleryProbe probeAt(const QPointF &point) const;
    GalleryProbe describe(const QList<TokenSpot *> &stack, const QString &token) const;
    void mark();

    QQmlPropertyMap m_tokens;
    QQuickItem *m_root = nullptr;
    QList<QQuickItem *> m_pages;
    QString m_selected;
    QString m_hovered;
    bool m_current = false;
    QString m_title;
    QColor m_outline;
    QPointer<TokenSpot> m_cursor;
};

} // namespace enigma
