// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/base/json_text.h"
#include "core/secrets/random_bytes.h"
#include <QJsonObject>
#include <array>
#include <limits>
#include <memory>
#include <openssl/evp.h>

namespace bw::chain {

namespace {

constexpr qsizetype kHex = 64; // of a SHA-256
constexpr qsizetype kSalt = 32;
// In the canonical form a quote inside a text is escaped, so these bytes are always the beginning of such an object.
constexpr QByteArrayView kSalted = "{\"salt\":\"";
constexpr QByteArrayView kText = "\",\"text\":";
constexpr QByteArrayView kBlanked = "{\"digest\":\"";

QByteArrayView part(QByteArrayView body, qsizetype from, qsizetype most = std::numeric_limits<qsizetype>::max())
{
    from = std::min(from, body.size());
    return body.sliced(from, std::min(most, body.size() - from));
}

// Qt's own takes three times as long for the short texts that these are.
class Sha256 {
public:
    Sha256() { begin(); }
    void begin() { EVP_DigestInit_ex(m_context.get(), method(), nullptr); }
    void add(QByteArrayView bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())); }
    std::array<char, kHex> hex()
    {
        std::array<uchar, 32> raw;
        EVP_DigestFinal_ex(m_context.get(), raw.data(), nullptr);
        std::array<char, kHex> out;
        for (size_t i = 0; i < raw.size(); ++i) {
            out[2 * i] = "0123456789abcdef"[raw[i] >> 4];
            out[2 * i + 1] = "0123456789abcdef"[raw[i] & 15];
        }
        return out;
    }

private:
    static const EVP_MD* method()
    {
        static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> fetched(
            EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free);
        return fetched.get();
    }
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

// Where the JSON value that begins at `from` ends.
qsizetype endOfValue(QByteArrayView body, qsizetype from)
{
    bool inText = false;
    int depth = 0;
    for (qsizetype i = from; i < body.size(); ++i) {
        const char c = body[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']' || c == ',') {
            if (depth == 0)
                return i;
            depth -= c != ',';
        }
    }
    return -1;
}

struct Salted {
    qsizetype begin = 0, end = 0; // of the whole object
    QByteArrayView salt, text;
};

// The next personal field that is not blanked; what looks like one and isn't whole is none.
bool next(QByteArrayView body, qsizetype from, Salted& found)
{
    for (auto at = body.indexOf(kSalted, from); at >= 0; at = body.indexOf(kSalted, at + 1)) {
        const auto salt = at + kSalted.size();
        const auto text = salt + kSalt + kText.size();
        if (part(body, salt + kSalt, kText.size()) != kText)
            continue;
        const auto end = endOfValue(body, text);
        if (end < 0 || body[end] != '}')
            continue;
        found = {at, end + 1, part(body, salt, kSalt), part(body, text, end - text)};
        return true;
    }
    return false;
}

// Drawn many at a time: the processor's own generator, asked for each, takes a tenth of a large set's journal.
QByteArray nextSalt()
{
    constexpr qsizetype size = kSalt / 2;
    thread_local QByteArray drawn;
    thread_local qsizetype used = 0;
    if (used + size > drawn.size()) {
        drawn = systemRandom(int(size) * 256);
        used = 0;
    }
    used += size;
    return QByteArray::fromRawData(drawn.constData() + used - size, size);
}

std::array<char, kHex> digest(Sha256& hash, QByteArrayView salt, QByteArrayView text)
{
    hash.begin();
    hash.add(salt);
    hash.add(text);
    return hash.hex();
}

QByteArrayView view(const std::array<char, kHex>& hex) { return {hex.data(), kHex}; }

} // namespace

void appendPersonal(QByteArray& body, const QJsonValue& text)
{
    body.append(kSalted.data(), kSalted.size());
    const auto salt = nextSalt().toHex();
    body.append(salt);
    body.append(kText.data(), kText.size());
    appendJson(body, text);
    body += '}';
}

bool isBlanked(const QJsonValue& v)
{
    const auto o = v.toObject();
    return o.size() == 1 && o.value(u"digest").toString().size() == kHex;
}

bool isPersonal(const QJsonValue& v)
{
    const auto o = v.toObject();
    return isBlanked(v) || (o.size() == 2 && o.value(u"salt").isString() && o.contains(u"text"));
}

QJsonValue textOf(const QJsonValue& v) { return v.toObject().value(u"text"); }

QByteArray digestOf(const QJsonValue& v)
{
    QByteArray text;
    appendJson(text, textOf(v));
    Sha256 hash;
    return view(digest(hash, v.toObject().value(u"salt").toString().toLatin1(), text)).toByteArray();
}

QByteArray hashOf(const QByteArray& previous, qint64 seq, QByteArrayView body)
{
    // Made once for each thread: a million entries have several million fields.
    static thread_local Sha256 whole, field;
    whole.begin();
    whole.add(previous);
    whole.add("\n" + QByteArray::number(seq) + "\n");
    qsizetype from = 0;
    for (Salted s; next(body, from, s); from = s.end) {
        whole.add(part(body, from, s.begin - from));
        whole.add(kBlanked);
        whole.add(view(digest(field, s.salt, s.text)));
        whole.add("\"}");
    }
    whole.add(part(body, from));
    return view(whole.hex()).toByteArray();
}

void eachBlanked(QByteArrayView body, const std::function<void(QByteArrayView)>& visit)
{
    for (auto at = body.indexOf(kBlanked); at >= 0; at = body.indexOf(kBlanked, at + 1))
        if (const auto hex = at + kBlanked.size(); part(body, hex + kHex, 2) == QByteArrayView("\"}"))
            visit(part(body, hex, kHex));
}

QByteArray blanked(QByteArrayView body, const std::function<bool(QByteArrayView)>& wanted)
{
    QByteArray out;
    Sha256 hash;
    qsizetype from = 0;
    for (Salted s; next(body, from, s); from = s.end) {
        const auto hex = digest(hash, s.salt, s.text);
        out += part(body, from, s.begin - from);
        if (wanted(view(hex)))
            out += kBlanked.toByteArray() + view(hex).toByteArray() + "\"}";
        else
            out += part(body, s.begin, s.end - s.begin);
    }
    return out += part(body, from);
}

} // namespace bw::chain
