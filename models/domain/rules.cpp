// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/rules.h"

#include "models/base/text.h"

#include <QRegularExpression>
#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

bool isSlug(QStringView text)
{
    if (text.isEmpty() || text.size() > kMaxSlugLength) {
        return false;
    }
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

Result<> checkSlug(QStringView text)
{
    if (isSlug(text)) {
        return {};
    }
    return failure(ErrorCode::Invalid,
                   tr("“%1” is not a valid name. Use lower-case letters, digits and hyphens, at most %2 characters.")
                       .arg(text.left(80))
                       .arg(kMaxSlugLength));
}

QString slugFrom(QStringView text)
{
    QString slug;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        const QChar lower = c.toLower();
        if ((lower >= u'a' && lower <= u'z') || (lower >= u'0' && lower <= u'9')) {
            slug += lower;
        } else if (!lower.isMark() && !slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    while (slug.endsWith(u'-')) {
        slug.chop(1);
    }
    return slug.left(kMaxSlugLength);
}

bool isReservedSlug(QStringView slug)
{
    return slug == u"registry" || slug == u"base";
}

static bool isReservedOnWindows(QStringView part)
{
    static const QSet<QString> names{u"con"_s,  u"prn"_s,  u"aux"_s,  u"nul"_s,  u"com1"_s, u"com2"_s,
                                     u"com3"_s, u"com4"_s, u"com5"_s, u"com6"_s, u"com7"_s, u"com8"_s,
                                     u"com9"_s, u"lpt1"_s, u"lpt2"_s, u"lpt3"_s, u"lpt4"_s, u"lpt5"_s,
                                     u"lpt6"_s, u"lpt7"_s, u"lpt8"_s, u"lpt9"_s};
    return names.contains(part.left(part.indexOf(u'.') < 0 ? part.size() : part.indexOf(u'.')).toString().toLower());
}

Result<> checkFilePath(const QString &path)
{
    const auto refuse = [&path](const QString &rule) {
        return failure(ErrorCode::Invalid, tr("The path “%1” is refused: %2").arg(path.left(200), rule));
    };
    if (path.isEmpty() || path.size() > 1000) {
        return refuse(tr("a path has 1 to 1000 characters."));
    }
    if (path.startsWith(u'/') || path.contains(u'\\') || path.contains(u':')) {
        return refuse(tr("paths are relative and use “/”."));
    }
    if (path != path.normalized(QString::NormalizationForm_C)) {
        return refuse(tr("its accents are not in the composed form (NFC)."));
    }
    for (const QStringView part : QStringView(path).split(u'/')) {
        if (part.isEmpty() || part == u"." || part == u"..") {
            return refuse(tr("it must stay inside the component, without “.”, “..” or empty parts."));
        }
        if (part.endsWith(u'.') || part.endsWith(u' ') || isReservedOnWindows(part)) {
            return refuse(tr("“%1” cannot be a file name on Windows.").arg(part));
        }
        const bool unsafe = std::ranges::any_of(part, [](QChar c) {
            return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
                   QStringView(u"<>\"|?*").contains(c);
        });
        if (unsafe) {
            return refuse(tr("it has a character that file systems refuse or that cannot be seen."));
        }
    }
    return {};
}

Result<> checkTargetPath(const QString &target)
{
    return checkFilePath(target.startsWith(u"~/") ? target.mid(2) : target);
}

} // namespace enigma
