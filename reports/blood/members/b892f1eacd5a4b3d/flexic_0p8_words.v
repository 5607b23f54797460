module dwnasic_chip(x_recency_months, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  INV u0 (
    .A(x_monetary_cc[4]),
    .Y(n9)
  );
  NAND3 u1 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .C(x_time_months[1]),
    .Y(n8)
  );
  NOR2 u10 (
    .A(n9),
    .B(n0),
    .Y(n16)
  );
  NOR3 u11 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .C(n5),
    .Y(n15)
  );
  OAI22 u12 (
    .A1(n16),
    .A2(n15),
    .B1(x_monetary_cc[3]),
    .B2(n3),
    .Y(n14)
  );
  NAND3 u13 (
    .A(x_recency_months[0]),
    .B(x_recency_months[2]),
    .C(x_recency_months[1]),
    .Y(n13)
  );
  NOR2 u14 (
    .A(x_recency_months[3]),
    .B(x_recency_months[4]),
    .Y(n12)
  );
  NOR3 u15 (
    .A(x_recency_months[5]),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n11)
  );
  NAND3 u16 (
    .A(n13),
    .B(n11),
    .C(n12),
    .Y(n10)
  );
  AOI21 u17 (
    .A1(n14),
    .A2(n2),
    .B(n10),
    .Y(y)
  );
  INV u2 (
    .A(n8),
    .Y(n7)
  );
  OAI21 u3 (
    .A1(x_time_months[4]),
    .A2(n7),
    .B(x_time_months[5]),
    .Y(n6)
  );
  INV u4 (
    .A(n6),
    .Y(n5)
  );
  AOI21 u5 (
    .A1(x_monetary_cc[2]),
    .A2(x_monetary_cc[1]),
    .B(x_monetary_cc[4]),
    .Y(n4)
  );
  INV u6 (
    .A(n4),
    .Y(n3)
  );
  NOR3 u7 (
    .A(x_monetary_cc[6]),
    .B(x_monetary_cc[7]),
    .C(x_monetary_cc[5]),
    .Y(n2)
  );
  AND2 u8 (
    .A(x_monetary_cc[1]),
    .B(x_monetary_cc[0]),
    .Y(n1)
  );
  NOR3 u9 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[2]),
    .C(n1),
    .Y(n0)
  );
endmodule
