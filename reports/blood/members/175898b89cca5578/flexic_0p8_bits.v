module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input [6:0] t_recency_months;
  wire [6:0] t_recency_months;
  input t_frequency_times;
  wire t_frequency_times;
  input [6:0] t_monetary_cc;
  wire [6:0] t_monetary_cc;
  input [3:0] t_time_months;
  wire [3:0] t_time_months;
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
  INV u0 (
    .A(t_recency_months[4]),
    .Y(n0)
  );
  NAND2 u1 (
    .A(t_recency_months[3]),
    .B(n0),
    .Y(n2)
  );
  NOR2 u10 (
    .A(n6),
    .B(t_monetary_cc[5]),
    .Y(n7)
  );
  OAI21 u11 (
    .A1(n7),
    .A2(n8),
    .B(n9),
    .Y(n10)
  );
  NAND2 u12 (
    .A(n10),
    .B(t_monetary_cc[1]),
    .Y(n11)
  );
  NOR2 u13 (
    .A(n11),
    .B(n12),
    .Y(y)
  );
  NOR2 u2 (
    .A(t_time_months[2]),
    .B(t_recency_months[5]),
    .Y(n1)
  );
  AOI22 u3 (
    .A1(t_time_months[2]),
    .A2(t_monetary_cc[3]),
    .B1(n1),
    .B2(n2),
    .Y(n8)
  );
  INV u4 (
    .A(t_monetary_cc[6]),
    .Y(n3)
  );
  AOI21 u5 (
    .A1(n3),
    .A2(t_time_months[3]),
    .B(t_recency_months[2]),
    .Y(n4)
  );
  NAND2 u6 (
    .A(n4),
    .B(t_monetary_cc[2]),
    .Y(n9)
  );
  OAI21 u7 (
    .A1(n9),
    .A2(n8),
    .B(t_recency_months[1]),
    .Y(n5)
  );
  NOR3 u8 (
    .A(t_recency_months[6]),
    .B(n5),
    .C(t_frequency_times),
    .Y(n12)
  );
  NAND2 u9 (
    .A(t_frequency_times),
    .B(t_monetary_cc[4]),
    .Y(n6)
  );
endmodule
