// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace bw {

namespace {

void appendControl(QByteArray& out, uchar c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    default:
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
}

void appendUtf8(QByteArray& out, char32_t c)
{
    const auto tail = [&](int shift) { out += char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x800) {
        out += char(0xc0 | (c >> 6));
        tail(0);
    } else if (c < 0x10000) {
        out += char(0xe0 | (c >> 12));
        tail(6);
        tail(0);
    } else {
        out += char(0xf0 | (c >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

void appendNumber(QByteArray& out, const QJsonValue& v)
{
    const double d = v.toDouble();
    // A value that is no whole number comes back as one of the two defaults; of NaN nothing may be asked.
    if (!std::isfinite(d))
        out += "null";
    else if (const qint64 n = v.toInteger(1); n == v.toInteger(2))
        out += QByteArray::number(n);
    else
        out += QByteArray::number(d, 'g', QLocale::FloatingPointShortest);
}

} // namespace

void appendJsonText(QByteArray& out, QStringView text)
{
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'"' || c == u'\\') {
            out += '\\';
            out += char(c);
        } else if (c < 0x20) {
            appendControl(out, uchar(c));
        } else if (c < 0x80) {
            out += char(c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            appendUtf8(out, QChar::surrogateToUcs4(c, text[++i].unicode()));
        } else {
            appendUtf8(out, QChar::isSurrogate(c) ? char16_t(0xfffd) : c);
        }
    }
    out += '"';
}

void appendJson(QByteArray& out, const QJsonValue& v)
{
    switch (v.type()) {
    case QJsonValue::Bool:
        out += v.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        appendNumber(out, v);
        break;
    case QJsonValue::String:
        appendJsonText(out, v.toString());
        break;
    case QJsonValue::Array: {
        char before = '[';
        const auto array = v.toArray();
        for (const auto& item : array) {
            out += std::exchange(before, ',');
            appendJson(out, item);
        }
        out += array.isEmpty() ? "[]" : "]";
        break;
    }
    case QJsonValue::Object: {
        char before = '{';
        const auto object = v.toObject();
        for (auto i = object.begin(); i != object.end(); ++i) {
            out += std::exchange(before, ',');
            appendJsonText(out, i.key());
            out += ':';
            appendJson(out, i.value());
        }
        out += object.isEmpty() ? "{}" : "}";
        break;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out += "null";
    }
}

} // namespace bw
