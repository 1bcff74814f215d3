// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QList>
#include <QString>

namespace bw {

bool isPostgres(const QString& address); // postgresql://… or postgres://…

// The parts of a postgresql:// address that a form shows; what else stands in it is kept as it is.
struct PostgresAddress {
    QString host, port, database, user, sslMode;
    QList<std::pair<QString, QString>> others;

    static PostgresAddress parse(const QString& address);
    QString text() const; // without a password, whatever was parsed
    bool local() const; // a socket or this computer: TLS is not asked for
};

// Takes a password out of an address that somebody typed or passed: it is kept apart from then on.
struct AddressAndPassword {
    QString address;
    SecretPtr password; // null: there was none
};
AddressAndPassword withoutPassword(const QString& address);

} // namespace bw
