= * | title | La llave de la farmacia
= INSPECTORA RUIZ | female | Ruiz, la inspectora Ruiz, la inspectora
= TOMÁS | male | Tomás, el farmacéutico
= DOÑA PURA | female | doña Pura, la vecina
= EL SARGENTO | male | el sargento

La llave de la farmacia

«¿Quién cerró anoche?»<INSPECTORA RUIZ>, preguntó la inspectora Ruiz.

«Yo»<TOMÁS>, contestó el farmacéutico. «Como todas las noches»<TOMÁS>.

«¿Con llave?»<INSPECTORA RUIZ>

«Con dos llaves»<TOMÁS>, dijo Tomás. «Una arriba y otra abajo. Y con la tranca»<TOMÁS>.

«Y sin embargo»<EL SARGENTO>, intervino el sargento, «alguien entró, se llevó la báscula y barrió el suelo»<EL SARGENTO>.

«¿Barrió?»<INSPECTORA RUIZ delivery=surprised>, repitió Ruiz, sorprendida.

«Está más limpio que antes»<EL SARGENTO>, aseguró él.

En ese momento doña Pura llamó al cristal desde la calle. «¡Déjenme entrar!»<DOÑA PURA delivery=shouting>, gritaba la vecina. «¡Lo he visto todo!»<DOÑA PURA delivery=shouting>

La hicieron pasar. Se sentó en la silla de los enfermos y pidió un vaso de agua.

«¿Qué ha visto usted, señora?»<INSPECTORA RUIZ delivery=calm>, le preguntó la inspectora con paciencia.

«Un hombre con un saco»<DOÑA PURA delivery=quiet>, dijo doña Pura en voz baja. «Salió por la puerta de atrás, a las tres. Cojeaba»<DOÑA PURA delivery=quiet>.

«No hay puerta de atrás»<TOMÁS>, objetó Tomás.

«Pues salió por ella»<DOÑA PURA>, insistió la vecina.

Los cuatro se miraron. El sargento apartó el armario de las hierbas. Detrás había una puerta pequeña, pintada de verde, y en la puerta, una llave.

«Madre mía»<TOMÁS delivery=quiet>, murmuró el farmacéutico. «Cuarenta años llevo aquí»<TOMÁS delivery=quiet>.

«¿Y quién tuvo la farmacia antes que usted?»<INSPECTORA RUIZ>

«Mi tío Evaristo»<TOMÁS>, respondió Tomás. «Cojeaba. Pero murió en el sesenta. Siempre me decía: “No te fíes de esa báscula, sobrino, que pesa de más”»<TOMÁS>.

«¿Y pesaba de más?»<INSPECTORA RUIZ>, quiso saber Ruiz.

El hombre se puso rojo. «Un poquito»<TOMÁS delivery=whispering>, susurró.

«Entonces no ha sido un robo»<INSPECTORA RUIZ>, concluyó la inspectora. «Ha sido una inspección»<INSPECTORA RUIZ>.
