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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  OAI21 u0 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B(x_recency_months[3]),
    .Y(n6)
  );
  INV u1 (
    .A(n6),
    .Y(n5)
  );
  INV u10 (
    .A(n12),
    .Y(n11)
  );
  OR2 u11 (
    .A(x_time_months[3]),
    .B(x_time_months[2]),
    .Y(n10)
  );
  AOI21 u12 (
    .A1(x_time_months[0]),
    .A2(x_time_months[1]),
    .B(n10),
    .Y(n9)
  );
  NAND2 u13 (
    .A(x_time_months[5]),
    .B(x_time_months[4]),
    .Y(n8)
  );
  OAI22 u14 (
    .A1(n9),
    .A2(n8),
    .B1(n14),
    .B2(n11),
    .Y(n7)
  );
  NOR3 u15 (
    .A(n5),
    .B(n1),
    .C(n7),
    .Y(y)
  );
  NOR2 u2 (
    .A(x_recency_months[4]),
    .B(x_recency_months[5]),
    .Y(n4)
  );
  OR2 u3 (
    .A(x_time_months[7]),
    .B(x_time_months[6]),
    .Y(n3)
  );
  NOR3 u4 (
    .A(x_recency_months[6]),
    .B(x_recency_months[7]),
    .C(n3),
    .Y(n2)
  );
  NAND2 u5 (
    .A(n2),
    .B(n4),
    .Y(n1)
  );
  NOR3 u6 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[7]),
    .Y(n0)
  );
  INV u7 (
    .A(n0),
    .Y(n14)
  );
  OR2 u8 (
    .A(x_monetary_cc[4]),
    .B(x_monetary_cc[3]),
    .Y(n13)
  );
  AOI21 u9 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B(n13),
    .Y(n12)
  );
endmodule
