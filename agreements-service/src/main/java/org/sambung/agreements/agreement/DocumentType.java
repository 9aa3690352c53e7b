package org.sambung.agreements.agreement;

/** The paper that an agreement is written on: Nota Kesepahaman or Perjanjian Kerja Sama. */
public enum DocumentType {
    MOU,
    PKS
}
