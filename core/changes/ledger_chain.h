// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonValue>
#include <functional>

namespace bw::chain {

// How entries are chained; docs/journal.md says the same for third parties. Bodies are JSON in one form (canonical):
// keys in order, no blanks, whole numbers in digits, only what must be is escaped. appendJson() writes it.
//
// A personal field stands in a body as {"salt":"…","text":…}. Into the hash it goes as {"digest":"…"}, the SHA-256 of
// its salt and its text: so it can be blanked later, by putting that digest in its place.
void appendPersonal(QByteArray& body, const QJsonValue& text);
bool isPersonal(const QJsonValue&); // blanked or not
bool isBlanked(const QJsonValue&);
QJsonValue textOf(const QJsonValue& personalField); // undefined when it is blanked

inline const QByteArray kBeginning = QByteArray(64, '0'); // the hash before the first
// Hex, over the previous hash, the number, and the body with digests in place of personal fields.
QByteArray hashOf(const QByteArray& previous, qint64 seq, QByteArrayView body);

// The digests of blanked fields, in order.
void eachBlanked(QByteArrayView body, const std::function<void(QByteArrayView digest)>&);

// The body with those personal fields blanked that `wanted` names by their digest.
QByteArray blanked(QByteArrayView body, const std::function<bool(QByteArrayView digest)>& wanted);
QByteArray digestOf(const QJsonValue& personalField); // hex

} // namespace bw::chain
