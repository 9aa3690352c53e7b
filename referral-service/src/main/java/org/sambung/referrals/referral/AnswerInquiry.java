package org.sambung.referrals.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Answers what the hospital wanted to know.")
record AnswerInquiry(
        @Schema(description = "The answer; results go along as attachments.", examples = "15.200, kemarin")
        @NotBlank
        @Size(max = 8000)
        String answer,

        Instant occurredAt) {}
