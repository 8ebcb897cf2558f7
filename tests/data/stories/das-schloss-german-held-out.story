= * | title | Das dritte Schloss
= INSPEKTOR HAGEN | male | Hagen, Inspektor Hagen, der Inspektor
= ANNA WEISS | female | Anna, Anna Weiß, die Schlosserin
= BARONIN VON THAL | female | die Baronin, Frau von Thal, Mathilde
= BARON VON THAL | male | der Baron, Leopold, mein Mann, ihr Mann
= MAX | male | Max, der Lehrling

Das dritte Schloss

»Können Sie es öffnen?«<INSPEKTOR HAGEN>, fragte Inspektor Hagen.

Die Schlosserin legte das Ohr an den Tresor. »Ich kann alles öffnen«<ANNA WEISS>, sagte sie. »Die Frage ist, ob ich soll.«<ANNA WEISS>

»Natürlich sollen Sie!«<BARONIN VON THAL delivery=angry|neutral>, empörte sich die Baronin. »Es ist mein Tresor.«<BARONIN VON THAL delivery=angry|neutral>

»Dann wissen Sie ja, was drin ist.«<ANNA WEISS>

»Papiere.«<BARONIN VON THAL>

»Papiere klopfen nicht«<ANNA WEISS delivery=cold>, sagte Anna trocken.

Es wurde still im Zimmer. Max, der Lehrling, ließ den Hammer sinken. »Meisterin«<MAX delivery=whispering>, flüsterte er, »da hat wirklich etwas geklopft.«<MAX delivery=whispering>

»Ich höre nichts«<BARONIN VON THAL>, behauptete Frau von Thal.

»Seien Sie bitte alle einen Augenblick ruhig«<INSPEKTOR HAGEN>, befahl der Inspektor. Er kniete sich hin. Tatsächlich: dreimal kurz, einmal lang.

»Das ist ein Mensch«<INSPEKTOR HAGEN delivery=slow>, sagte er langsam. »Wie lange reicht die Luft?«<INSPEKTOR HAGEN delivery=slow>

»Das kommt darauf an, wie dick er ist«<ANNA WEISS>, antwortete Anna Weiß. »Max, die lange Feile. Nicht die, die andere. Frau Baronin, wie viele Schlösser hat er?«<ANNA WEISS>

»Zwei.«<BARONIN VON THAL>

»Ich zähle drei.«<ANNA WEISS>

»Das dritte ist neu«<BARONIN VON THAL>, gab die Baronin zu. Sie war auf einmal sehr blass. »Mein Mann hat es einbauen lassen. Er hat gesagt: ›Nur für alle Fälle, meine Liebe.‹«<BARONIN VON THAL>

»Und wo ist Ihr Mann?«<INSPEKTOR HAGEN>, erkundigte sich Hagen.

»Verreist.«<BARONIN VON THAL>

»Seit wann?«<INSPEKTOR HAGEN>

Sie gab keine Antwort. Anna feilte. Nach einer Minute sprang das erste Schloss auf, nach zwei weiteren das zweite.

»Es klopft nicht mehr«<MAX delivery=nervous|frightened|crying>, sagte Max mit zitternder Stimme.

»Dann red nicht, sondern halt die Lampe!«<ANNA WEISS delivery=angry|neutral>, fuhr sie ihn an. »Höher!«<ANNA WEISS delivery=angry|neutral>

»Ist das dritte schwer?«<INSPEKTOR HAGEN>, fragte der Inspektor.

»Nein«<ANNA WEISS delivery=quiet|neutral>, murmelte Anna. »Das ist ja das Seltsame. Es ist gar kein Schloss. Es ist eine Attrappe. Der Tresor war die ganze Zeit—«<ANNA WEISS delivery=quiet|neutral>

Die Tür schwang von innen auf. Ein Herr im Frack kroch heraus, klopfte sich den Staub von den Knien und verbeugte sich.

»Guten Abend«<BARON VON THAL delivery=breathless>, keuchte der Baron. »Verzeihen Sie die Umstände. Ich wollte nur wissen, ob jemand kommt.«<BARON VON THAL delivery=breathless>

»Ich bin doch gekommen, Leopold!«<BARONIN VON THAL delivery=shouting|loud|crying>, rief die Baronin und brach in Tränen aus.

»Mit der Polizei, Mathilde«<BARON VON THAL>, sagte ihr Mann. »Und nach zwei Tagen.«<BARON VON THAL>
