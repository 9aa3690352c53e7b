package org.sambung.agreements.instrument;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The editions that are shipped and those that the registrar has loaded. A service with a spoilt one does not start. */
@ApplicationScoped
@Startup
public class Instruments implements PanacheRepositoryBase<LoadedInstrument, UUID> {

    private final List<InstrumentContent> shipped;

    Instruments(CheckedFiles files) {
        shipped = Stream.of("accreditation/instrument-2023.json")
                .map(name -> files.shipped(name, InstrumentContent.class, Numbering::demand))
                .toList();
    }

    public Optional<InstrumentContent> of(String edition) {
        return shipped.stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .or(() -> find("edition", edition).firstResultOptional().map(LoadedInstrument::getContent));
    }

    /** The latest first. */
    List<InstrumentContent> all() {
        return Stream.concat(shipped.stream(), streamAll().map(LoadedInstrument::getContent))
                .sorted(Comparator.comparing(InstrumentContent::effectiveFrom)
                        .thenComparing(InstrumentContent::edition)
                        .reversed())
                .toList();
    }
}
