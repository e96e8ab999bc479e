package id.lintas.staff.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page about the officer themselves, whatever roles they hold. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ForEveryOfficer {}
