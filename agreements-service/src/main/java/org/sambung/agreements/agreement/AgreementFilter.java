package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which agreements a list shall show; what is null does not matter.
 *
 * @param expiringBefore of those that stand only: their last day lies before that one
 * @param words as somebody types them, in either language
 */
record AgreementFilter(
        AgreementStatus status,
        DocumentType documentType,
        Service service,
        UUID facilityId,
        UUID partnerId,
        LocalDate expiringBefore,
        String words) {}
