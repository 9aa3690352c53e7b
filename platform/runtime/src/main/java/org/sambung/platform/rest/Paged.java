package org.sambung.platform.rest;

/** A page of a list: its answer carries where the next one is as {@code Link} too. */
public interface Paged {

    /** The cursor of the next page; null on the last. */
    Object next();
}
