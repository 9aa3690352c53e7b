package org.sambung.agreements.instrument;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.sambung.agreements.instrument.InstrumentEvents.InstrumentLoaded;
import org.sambung.platform.event.Aggregate;
import org.sambung.platform.event.Change;

/** An instrument that the registrar has loaded beside those that are shipped. It never changes. */
@Entity
class LoadedInstrument extends Aggregate {

    private String edition;

    @JdbcTypeCode(SqlTypes.JSON)
    private InstrumentContent content;

    protected LoadedInstrument() {}

    static LoadedInstrument load(UUID id, InstrumentContent content, Instant at) {
        var instrument = new LoadedInstrument(id, content);
        var loaded = new InstrumentLoaded(id, content.edition(), content.effectiveFrom(), at);
        instrument.record(Change.of(loaded, at));
        return instrument;
    }

    private LoadedInstrument(UUID id, InstrumentContent content) {
        super(id);
        this.edition = content.edition();
        this.content = content;
    }

    @Override
    protected Bounds bounds() {
        return new Bounds(null, null, null);
    }

    String getEdition() {
        return edition;
    }

    InstrumentContent getContent() {
        return content;
    }
}
