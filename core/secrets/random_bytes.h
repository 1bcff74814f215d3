// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <functional>

namespace bw {

// What keys, codes, salts and ids are drawn from; tests give a fixed one.
using RandomBytes = std::function<QByteArray(int count)>;
QByteArray systemRandom(int count); // the kernel's generator

} // namespace bw
