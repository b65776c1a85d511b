package dev.flint.engine;

import dev.flint.report.TypesReport;

/** One row of a report about types, before Flink itself is asked. */
sealed interface TypeRow {

    /** A type that flint has judged. */
    record Judged(TypeSubject subject) implements TypeRow {}

    /** A question that has no other answer. */
    record Unanswered(TypesReport.Entry entry) implements TypeRow {}
}
