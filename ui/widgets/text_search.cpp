// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/text_search.h"

#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString TextSearch::fault() const
{
    const QRegularExpression typed(text);
    if (!isRegular || typed.isValid()) {
        return {};
    }
    return tr("Not an expression, at %1: %2").arg(typed.patternErrorOffset() + 1).arg(typed.errorString());
}

QRegularExpression TextSearch::expression() const
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, !isCaseSensitive);
    const QString pattern = isRegular ? text : QRegularExpression::escape(text);
    // Not \b, which would not hold before "(" in "(label".
    return QRegularExpression(isWholeWord ? u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(pattern) : pattern, options);
}

// How many digits at the start of `after` name a group of `match`.
static qsizetype groupDigits(QStringView after, const QRegularExpressionMatch &match)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    qsizetype count = 0;
    while (count < 2 && count < after.size() && isDigit(after[count]) &&
           after.first(count + 1).toInt() <= match.regularExpression().captureCount()) {
        ++count;
    }
    return count;
}

QString TextSearch::replaced(const QRegularExpressionMatch &match, const QString &replacement) const
{
    if (!isRegular) {
        return replacement;
    }
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar mark = replacement[i];
        const QStringView after = QStringView(replacement).sliced(i + 1);
        const bool isMark = (mark == u'$' || mark == u'\\') && !after.isEmpty();
        if (const qsizetype digits = isMark ? groupDigits(after, match) : 0) {
            result += match.capturedView(after.first(digits).toInt());
            i += digits;
        } else if (isMark && after.front() == mark) {
            result += mark;
            ++i;
        } else if (isMark && mark == u'$' && after.front() == u'&') {
            result += match.capturedView();
            ++i;
        } else if (isMark && mark == u'\\' && (after.front() == u'n' || after.front() == u't')) {
            result += after.front() == u'n' ? u'\n' : u'\t';
            ++i;
        } else {
            result += mark;
        }
    }
    return result;
}

} // namespace enigma
