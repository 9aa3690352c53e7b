package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** The technical procedures of a scope. Kept sealed, for they hold contacts. */
record Procedures(Map<Service, Procedure> ofService) {

    static Procedures of(List<ScopeLine> scope) {
        var procedures = new EnumMap<Service, Procedure>(Service.class);
        scope.stream()
                .filter(line -> line.procedure() != null)
                .forEach(line -> procedures.put(line.service(), line.procedure()));
        return new Procedures(procedures);
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<Procedures> {
        Sealed() {
            super(Procedures.class, "scope|procedures");
        }
    }
}
