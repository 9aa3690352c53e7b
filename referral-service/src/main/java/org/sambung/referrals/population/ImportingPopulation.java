package org.sambung.referrals.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.problem.Violations;
import org.sambung.platform.rows.MalformedRow;
import org.sambung.platform.rows.RowErrors;
import org.sambung.platform.rows.RowFile;
import org.sambung.referrals.coverage.KnownFacility;
import org.sambung.referrals.patient.KeepingFiles;
import org.sambung.referrals.patient.Patient;
import org.sambung.referrals.patient.PatientRepository;
import org.sambung.referrals.patient.RegisterPatient;

/** Takes the file of a facility's population as a whole or not at all. A record number that is there adds nobody. */
@ApplicationScoped
class ImportingPopulation {

    /** So many are looked up and stored at once, and then forgotten by Hibernate. */
    private static final int TOGETHER = 250;

    @Inject
    KeepingFiles files;

    @Inject
    PatientRepository patients;

    @Inject
    AgroalDataSource database;

    @Inject
    EntityManager entities;

    @Inject
    Validator validator;

    @Inject
    ObjectMapper json;

    @Transactional
    PopulationOutcome take(byte[] file, boolean csv) {
        var facility = files.ownFacility();
        oneAtATime(facility.getId());
        var reading = new Reading(facility);
        new RowFile(PopulationRow.NAMES, header -> header.containsAll(PopulationRow.NEEDED), json)
                .read(new ByteArrayInputStream(file), csv, reading::take, reading.errors);
        reading.store();
        reading.errors.demandNone();
        return new PopulationOutcome(reading.read, reading.added, reading.read - reading.added);
    }

    /** The same file sent twice at once: the second finds everybody there. */
    private void oneAtATime(UUID facility) {
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, facility.getMostSignificantBits() ^ facility.getLeastSignificantBits());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("no lock for a facility's population", e);
        }
    }

    private record Row(int line, RegisterPatient registration) {}

    /** What has been read of one file. */
    private class Reading {

        private final KnownFacility facility;
        private final Map<String, Integer> lines = new HashMap<>();
        private final List<Row> waiting = new ArrayList<>(TOGETHER);
        private final RowErrors errors = new RowErrors();
        private int read;
        private int added;

        Reading(KnownFacility facility) {
            this.facility = facility;
        }

        void take(int line, Map<String, String> values) {
            read++;
            var registration = new PopulationRow(values).registration();
            var broken = validator.validate(registration);
            if (!broken.isEmpty()) {
                Violations.of(broken)
                        .forEach(each -> errors.at(line, PopulationRow.lastOf(each.pointer()), each.code()));
                return;
            }
            if (lines.putIfAbsent(registration.recordNumber(), line) != null) {
                throw new MalformedRow("/recordNumber", "twice-in-file");
            }
            waiting.add(new Row(line, registration));
            if (waiting.size() == TOGETHER) {
                store();
            }
        }

        /** Once something is wrong nothing will be kept: then the rest is read for its errors only. */
        void store() {
            var known = new HashMap<String, Patient>();
            var numbers = waiting.stream()
                    .map(row -> row.registration().recordNumber())
                    .toList();
            if (!numbers.isEmpty()) {
                patients.numbered(facility.getId(), numbers)
                        .forEach(patient -> known.put(patient.getRecordNumber(), patient));
            }
            for (var row : waiting) {
                var there = known.get(row.registration().recordNumber());
                if (there == null) {
                    store(row);
                } else if (!there.getPerson().isSameAs(row.registration().person())) {
                    errors.at(row.line(), "/recordNumber", "patient-differs");
                }
            }
            waiting.clear();
            entities.flush();
            entities.clear();
        }

        private void store(Row row) {
            try {
                var patient = files.opened(row.registration(), facility);
                if (errors.areNone()) {
                    patients.persist(patient);
                    added++;
                }
            } catch (ProblemException refused) {
                refused.errors()
                        .forEach(each -> errors.at(row.line(), PopulationRow.lastOf(each.pointer()), each.code()));
            }
        }
    }
}
