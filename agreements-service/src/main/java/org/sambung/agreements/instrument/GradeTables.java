package org.sambung.agreements.instrument;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The grade table that is shipped and those that the registrar has loaded. */
@ApplicationScoped
@Startup
public class GradeTables implements PanacheRepositoryBase<LoadedGradeTable, UUID> {

    private final GradeTable shipped;

    GradeTables(CheckedFiles files) {
        shipped = files.shipped("accreditation/grades-2023.json", GradeTable.class, GradeTable::demandOrdered);
    }

    /** The table that counts on a day; before the first one none does, so the first is taken. */
    public GradeTable on(LocalDate day) {
        return all().stream()
                .filter(table -> !table.effectiveFrom().isAfter(day))
                .findFirst()
                .orElse(shipped);
    }

    Optional<GradeTable> of(LocalDate effectiveFrom) {
        return all().stream()
                .filter(table -> table.effectiveFrom().equals(effectiveFrom))
                .findFirst();
    }

    /** The latest first. */
    List<GradeTable> all() {
        return Stream.concat(Stream.of(shipped), streamAll().map(LoadedGradeTable::getContent))
                .sorted(Comparator.comparing(GradeTable::effectiveFrom).reversed())
                .toList();
    }
}
