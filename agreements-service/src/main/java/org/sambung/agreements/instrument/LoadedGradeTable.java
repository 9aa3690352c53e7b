package org.sambung.agreements.instrument;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.instrument.InstrumentEvents.GradeTableLoaded;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** A grade table that the registrar has loaded beside the one that is shipped. It never changes. */
@Entity
class LoadedGradeTable extends Aggregate {

    private LocalDate effectiveFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private GradeTable content;

    protected LoadedGradeTable() {}

    static LoadedGradeTable load(UUID id, GradeTable content, Instant at) {
        var table = new LoadedGradeTable(id, content);
        table.record(Change.of(new GradeTableLoaded(id, content.effectiveFrom(), at), at));
        return table;
    }

    private LoadedGradeTable(UUID id, GradeTable content) {
        super(id);
        this.effectiveFrom = content.effectiveFrom();
        this.content = content;
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(null, null, null);
    }

    LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    GradeTable getContent() {
        return content;
    }
}
