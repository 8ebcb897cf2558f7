"""How dramatis sounds, in figures. bench/sound.sh runs it; bench/README.md says what each figure is."""
