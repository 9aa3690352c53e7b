package org.sambung.visits.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;
import org.sambung.visits.visit.RecordAttendance.Inmate;
import org.sambung.visits.visit.RecordAttendance.StaffMember;

/** One who attended a visit: an inmate by patient id, or a member of staff, whose name is sealed. */
@Entity
class Attendance {

    @Id
    private UUID id;

    private UUID visitId;

    private UUID facilityId;

    private UUID partnerId;

    private Instant recordedAt;

    private UUID patientId;

    /** Whether the inmate came without being on the team's roster. */
    private boolean walkIn;

    @Convert(converter = SealedStaff.class)
    private StaffMember staff;

    private byte[] staffHash;

    protected Attendance() {}

    private Attendance(UUID id, Visit visit, Instant recordedAt) {
        this.id = id;
        this.visitId = visit.getId();
        this.facilityId = visit.getBooking().facilityId();
        this.partnerId = visit.getBooking().partnerId();
        this.recordedAt = recordedAt;
    }

    static Attendance ofInmate(UUID id, Visit visit, Inmate inmate, Instant recordedAt) {
        var attendance = new Attendance(id, visit, recordedAt);
        attendance.patientId = inmate.patientId();
        attendance.walkIn = Boolean.TRUE.equals(inmate.walkIn());
        return attendance;
    }

    static Attendance ofStaff(UUID id, Visit visit, StaffMember staff, byte[] hash, Instant recordedAt) {
        var attendance = new Attendance(id, visit, recordedAt);
        attendance.staff = staff;
        attendance.staffHash = hash;
        return attendance;
    }

    UUID getPatientId() {
        return patientId;
    }

    Inmate getInmate() {
        return patientId == null ? null : new Inmate(patientId, walkIn ? true : null);
    }

    StaffMember getStaff() {
        return staff;
    }

    byte[] getStaffHash() {
        return staffHash;
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class SealedStaff extends SealedDocument<StaffMember> {
        SealedStaff() {
            super(StaffMember.class, "attendance|staff");
        }
    }
}
