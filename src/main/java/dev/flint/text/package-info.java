/** The words that every room shares: files, places in them, embedded texts, known and unknown values. */
package dev.flint.text;
