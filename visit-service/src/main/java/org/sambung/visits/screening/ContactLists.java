package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sambung.visits.patient.KnownPatient;
import org.sambung.visits.patient.PatientRepository;
import org.sambung.visits.screening.CohortResults.Row;

/** Who shares a block with somebody positive, read anew each time: people move. */
@ApplicationScoped
class ContactLists {

    @Inject
    CohortResults cohort;

    @Inject
    PatientRepository patients;

    List<BlockContacts> of(ScreeningCampaign campaign) {
        var positives = cohort.of(campaign).stream()
                .filter(row -> row.block() != null && cohort.open(row.sealed()) == ScreeningResult.POSITIVE)
                .collect(Collectors.groupingBy(
                        Row::block, TreeMap::new, Collectors.mapping(Row::patientId, Collectors.toList())));
        return positives.entrySet().stream()
                .map(block -> contacts(campaign, block.getKey(), block.getValue()))
                .toList();
    }

    private BlockContacts contacts(ScreeningCampaign campaign, String block, List<UUID> positives) {
        var contacts = patients.inCustodyOf(campaign.getTerms().facilityId(), List.of(block), null).stream()
                .map(KnownPatient::getPatientId)
                .filter(patient -> !positives.contains(patient))
                .toList();
        return new BlockContacts(
                block, positives, contacts, campaign.getAlertedBlocks().contains(block));
    }
}
