package org.sambung.agreements.institution;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class PartnerRepository implements InstitutionRepository<Partner> {

    @Override
    public String nameOf(Partner partner) {
        return partner.getName();
    }
}
