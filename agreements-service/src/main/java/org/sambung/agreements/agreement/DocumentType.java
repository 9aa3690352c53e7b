package org.sambung.agreements.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The paper that an agreement is written on: Nota Kesepahaman or Perjanjian " + "Kerja Sama.")
public enum DocumentType {
    MOU,
    PKS
}
