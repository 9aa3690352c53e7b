package org.sambung.visits.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.sambung.visits.patient.KnownPatient;
import org.sambung.visits.patient.PatientRepository;

/** Who shares a block with somebody positive, read anew each time: people move. */
@ApplicationScoped
class ContactLists {

    @Inject
    CountingCohorts cohorts;

    @Inject
    PatientRepository patients;

    List<BlockContacts> of(ScreeningCampaign campaign) {
        var positives = new TreeMap<String, List<UUID>>();
        cohorts.positivesOf(campaign, positive -> {
            if (positive.block() != null) {
                positives
                        .computeIfAbsent(positive.block(), block -> new ArrayList<>())
                        .add(positive.patientId());
            }
        });
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
