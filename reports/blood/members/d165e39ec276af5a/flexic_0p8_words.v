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
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  NOR2 u0 (
    .A(x_monetary_cc[3]),
    .B(x_monetary_cc[6]),
    .Y(n2)
  );
  NOR3 u1 (
    .A(x_monetary_cc[7]),
    .B(x_monetary_cc[4]),
    .C(x_monetary_cc[5]),
    .Y(n1)
  );
  AOI21 u10 (
    .A1(x_recency_months[1]),
    .A2(x_recency_months[0]),
    .B(x_recency_months[2]),
    .Y(n10)
  );
  INV u11 (
    .A(x_recency_months[3]),
    .Y(n9)
  );
  OAI21 u12 (
    .A1(n9),
    .A2(n10),
    .B(n11),
    .Y(n12)
  );
  NOR2 u13 (
    .A(x_time_months[7]),
    .B(n12),
    .Y(y)
  );
  OAI21 u2 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[0]),
    .B(x_monetary_cc[2]),
    .Y(n0)
  );
  NAND3 u3 (
    .A(n0),
    .B(n1),
    .C(n2),
    .Y(n7)
  );
  AOI21 u4 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n3)
  );
  INV u5 (
    .A(n3),
    .Y(n4)
  );
  OAI21 u6 (
    .A1(x_time_months[4]),
    .A2(n4),
    .B(x_time_months[5]),
    .Y(n6)
  );
  NOR3 u7 (
    .A(x_recency_months[4]),
    .B(x_time_months[6]),
    .C(x_recency_months[5]),
    .Y(n5)
  );
  NAND3 u8 (
    .A(n5),
    .B(n6),
    .C(n7),
    .Y(n8)
  );
  NOR3 u9 (
    .A(n8),
    .B(x_recency_months[6]),
    .C(x_recency_months[7]),
    .Y(n11)
  );
endmodule
