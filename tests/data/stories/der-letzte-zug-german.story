= * | title | Der letzte Zug
= KLARA | female | Klara, Klara Brandt, Frau Brandt, die Lehrerin
= HERR LUTZ | male | Herr Lutz, Lutz, der Bahnhofsvorsteher, der Alte
= EMIL | male | Emil, Emil Seidel, der Junge, das Kind
= FRAU SEIDEL | female | Mama, seine Mutter, Frau Seidel
= DER SCHAFFNER | male | der Schaffner
= EMILS VATER | male | Papa, meinen Vater

Der letzte Zug

„Der ist weg“<HERR LUTZ>, sagte der Bahnhofsvorsteher.

Klara Brandt stellte ihren Koffer in den Schnee. „Was heißt weg?“<KLARA>

„Weg heißt weg. Sie sehen ja die Lichter.“<HERR LUTZ>

Sie sah die Lichter. Sie waren sehr klein und wurden kleiner. „Wann geht der nächste?“<KLARA> fragte sie.

„Am Montag“<HERR LUTZ>, antwortete Herr Lutz.

„Heute ist Freitag!“<KLARA delivery=shouting> rief Klara.

„Eben“<HERR LUTZ delivery=quiet|strained|neutral>, brummte der Alte. „Kommen Sie herein, Frau Brandt, es zieht.“<HERR LUTZ delivery=quiet|strained|neutral>

Im Wartesaal brannte ein Ofen. Davor saß ein Junge von neun oder zehn Jahren auf einem Rucksack und aß einen Apfel.

„Guten Abend“<EMIL>, sagte er.

„Guten Abend“<KLARA delivery=surprised>, sagte die Lehrerin überrascht. „Emil Seidel! Was machst du denn hier?“<KLARA delivery=surprised>

„Ich warte.“<EMIL>

„Auf wen?“<KLARA>

„Auf meinen Vater“<EMIL>, erklärte Emil. „Er kommt mit dem Zug aus Hamburg.“<EMIL>

Klara wechselte einen Blick mit Herrn Lutz. Der zuckte mit den Schultern. „Er sitzt jeden Freitag da“<HERR LUTZ delivery=quiet>, sagte er leise. „Seit November.“<HERR LUTZ delivery=quiet>

„Weiß deine Mutter, wo du bist?“<KLARA> wollte Klara wissen.

Der Junge kaute. „Sie denkt, ich bin beim Turnen“<EMIL>, gab er zu.

„Und warum bist du nicht beim Turnen?“<KLARA>

„Weil Papa sonst niemanden findet, wenn er aussteigt“<EMIL>, sagte Emil. „Er hat geschrieben: ‚Hol mich ab, mein Großer.‘ Er hat nur nicht geschrieben, wann.“<EMIL>

„Wann kam denn der Brief?“<KLARA delivery=gentle> fragte sie sanft.

„Im Oktober.“<EMIL>

Niemand sagte etwas. Im Ofen knackte ein Scheit. Schließlich räusperte sich der Alte. „Ich mache uns einen Tee“<HERR LUTZ>, verkündete er und ging hinaus.

„Frau Brandt?“<EMIL delivery=whispering> flüsterte das Kind. „Sind Sie auch traurig?“<EMIL delivery=whispering>

„Wie kommst du darauf?“<KLARA>

„Sie haben einen großen Koffer“<EMIL>, sagte Emil. „Mit so einem Koffer fährt man nicht zum Spaß weg.“<EMIL>

Klara musste lachen, und dann musste sie sich die Nase putzen. „Du bist ein kluger Kerl“<KLARA delivery=quiet|neutral>, murmelte sie.

In diesem Augenblick klingelte nebenan das Telefon. „Bahnhof Ahrenfeld!“<HERR LUTZ delivery=shouting> hörten sie Herrn Lutz schreien, denn er glaubte nicht an Leitungen. „Wer? Ja, der ist hier. Nein, er isst einen Apfel. Beruhigen Sie sich, Frau Seidel! Ich gebe ihn Ihnen.“<HERR LUTZ delivery=shouting>

Emil war blass geworden. „Sagen Sie, dass ich nicht da bin“<EMIL delivery=urgent|neutral>, bat er.

„Das geht nicht mehr“<KLARA>, sagte Klara. „Komm, ich gehe mit.“<KLARA>

Sie gingen zusammen. Der Junge nahm den Hörer mit beiden Händen. „Mama?“<EMIL>

„Emil!“<FRAU SEIDEL delivery=crying treatment=telephone> schluchzte es im Hörer. „Wo warst du? Ich habe das ganze Dorf angerufen!“<FRAU SEIDEL delivery=crying treatment=telephone>

„Ich bin am Bahnhof, Mama.“<EMIL>

„Warum denn am Bahnhof?“<FRAU SEIDEL treatment=telephone> fragte seine Mutter.

Er antwortete nicht. Er sah die Lehrerin an, als ob sie es an die Tafel schreiben könnte.

„Frau Seidel, hier ist Klara Brandt“<KLARA>, sagte sie und beugte sich zum Hörer. „Es geht ihm gut. Wir haben beide den Zug verpasst. Ich bringe ihn nach Hause.“<KLARA>

„Sie? Ich dachte, Sie wären schon fort“<FRAU SEIDEL treatment=telephone>, sagte die Stimme.

„Das dachte ich auch“<KLARA>, erwiderte Klara.

Sie hatten schon die Mäntel an, als draußen etwas pfiff. Der Alte riss die Tür auf. Im Schneetreiben stand eine Lokomotive, ganz allein, mit einem einzigen Wagen, und ein Schaffner sprang vom Trittbrett.

„Sonderzug!“<DER SCHAFFNER delivery=shouting> brüllte der Schaffner. „Steht in keinem Fahrplan! Wo sind wir hier?“<DER SCHAFFNER delivery=shouting>

„In Ahrenfeld!“<HERR LUTZ delivery=shouting> schrie Herr Lutz zurück. „Seit hundert Jahren!“<HERR LUTZ delivery=shouting>

„Dann ist es richtig“<DER SCHAFFNER>, sagte der andere. „Ich habe einen Fahrgast für Ahrenfeld. Er hat sich den Fuß gebrochen, damals im Oktober, und man hat ihn erst heute aus dem Spital gelassen. Er fragt seit drei Stunden, ob jemand am Bahnsteig steht.“<DER SCHAFFNER>

„Papa!“<EMIL delivery=shouting> schrie Emil, und er rannte.

Klara blieb in der Tür stehen. Neben ihr schnäuzte sich der Bahnhofsvorsteher.

„Sie könnten mitfahren“<HERR LUTZ>, sagte er nach einer Weile. „Er fährt ja wieder zurück.“<HERR LUTZ>

Sie schaute auf ihren Koffer, der im Schnee kaum noch zu sehen war. „Am Montag“<KLARA>, sagte Klara Brandt, „schreibt die Vierte eine Rechenarbeit. Wer soll denn die korrigieren?“<KLARA>
