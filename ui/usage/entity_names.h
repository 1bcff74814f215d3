// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include "core/usage/cube.h"

namespace bw {

// What the numbers of a cube's dimensions are called for a person. Usage outlives users, keys and models: a name that
// is stored nowhere else comes from the usage rows themselves. Shares both, so a worker may keep it.
class EntityNames {
public:
    EntityNames(SnapshotPtr, usage::CubePtr, bool snapshotWhole);
    QString operator()(usage::Dimension, quint32 value) const;
    Subject link(usage::Dimension, quint32 value) const; // empty where there is no record
    const QString& id(usage::Dimension, quint32 value) const;

private:
    QString user(const QString& id, const QString& stored) const;
    QString key(const QString& id, const QString& stored) const;
    SnapshotPtr m_snapshot;
    usage::CubePtr m_cube;
    bool m_whole; // else "deleted" can't be said yet
};

QString dimensionTitle(usage::Dimension); // "Model"
QString dimensionWord(usage::Dimension); // "model", inside a sentence
QString dimensionId(usage::Dimension); // "model", as on the command line
QString sourceWords(const QString& id); // "API keys"

} // namespace bw
