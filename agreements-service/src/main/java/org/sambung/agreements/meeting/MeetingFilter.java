package org.sambung.agreements.meeting;

import java.util.UUID;

/** What a list of meetings is narrowed by; null where it is not. */
record MeetingFilter(MeetingKind kind, MeetingStatus status, UUID agreementId, UUID facilityId, UUID partnerId) {}
